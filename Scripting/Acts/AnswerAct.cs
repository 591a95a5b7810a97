namespace Messaging.Scripting.Acts;

/// <summary>Answers the next dialog that a page will show; those that nobody answers are cancelled.</summary>
/// <param name="IsAccepted">Whether it is accepted rather than cancelled.</param>
/// <param name="Text">What is put into a prompt; null to leave what the page has put there.</param>
public sealed record AnswerAct(bool IsAccepted, string? Text) : PageAct
{
    public override string ToString() => Text is not null ? $"answer {ActWords.Quote(Text)}" : IsAccepted ? "answer ok" : "answer cancel";
}
