namespace Messaging.Tests.Exploring;

/// <summary>What one owner does in a program that was made up.</summary>
public enum StepKind
{
    Create,
    Start,
    Post,
    PostWithPort,
    Give,
    Close,
    Destroy,
}

/// <summary>One step of such a program. Numbers choose among what there is, counted round.</summary>
/// <param name="Owner">Whose step it is.</param>
/// <param name="Handle">Which of its handles.</param>
/// <param name="Other">Which other handle is transferred, or which owner gets the handle.</param>
/// <param name="Mailboxes">How many mailboxes run before the next step.</param>
public sealed record Step(StepKind Kind, byte Owner, byte Handle, byte Other, byte Mailboxes)
{
    public override string ToString() => $"{Kind}({Owner}, {Handle}, {Other}; {Mailboxes})";
}
