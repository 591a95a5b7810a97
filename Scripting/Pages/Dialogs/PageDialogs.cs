using Messaging.Sandboxing;
using Messaging.Scripting.Acts;
using Messaging.Scripting.Limits;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Scripting.Pages.Dialogs;

/// <summary>
/// The dialogs of a page (HTML Standard 8.8.1, simple dialogs). Nobody can answer in the middle of a script, so a person says beforehand
/// what the next one will be answered; one that nobody has an answer for is cancelled at once. Each is a line of the page's console.
/// </summary>
internal sealed class PageDialogs(DocumentScope scope, AgentBudget budget)
{
    private readonly Queue<AnswerAct> _answers = new();

    /// <summary>Keeps an answer for the next dialog that has none yet.</summary>
    public void Expect(AnswerAct answer) => _answers.Enqueue(answer);

    /// <summary>Shows a dialog.</summary>
    /// <param name="kind"><c>alert</c>, <c>confirm</c> or <c>prompt</c>.</param>
    /// <param name="message">What it says.</param>
    /// <param name="proposal">What a prompt proposes.</param>
    /// <returns>What was put in, or an empty text where nothing can be; null if it was cancelled, or cannot be shown.</returns>
    public string? Show(string kind, string message, string proposal)
    {
        if (!CanShow)
            return null;
        if (kind == "alert")
        {
            Write(kind, message);
            return "";
        }

        if (!_answers.TryDequeue(out var answer) || !answer.IsAccepted)
        {
            Write(kind, $"{message} (cancelled)");
            return null;
        }

        var text = kind == "prompt" ? answer.Text ?? proposal : "";
        Write(kind, $"{message} ({(kind == "prompt" ? ActWords.Quote(text) : "ok")})");
        return text;
    }

    // A frame of another origin than its embedder must not speak for it.
    private bool CanShow =>
        !scope.Sandbox.Forbids(SandboxFlags.Modals) && (scope.EmbedderOrigin is not { } embedder || scope.Origin.Equals(embedder));

    private void Write(string kind, string text)
    {
        budget.Wrote(text.Length);
        scope.Trace(new ConsoleWritten(scope.Path, scope.Origin.ToString(), kind, text));
    }
}
