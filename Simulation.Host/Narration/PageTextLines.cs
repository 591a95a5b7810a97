using Messaging.Simulation.Host.Output;

namespace Messaging.Simulation.Host.Narration;

/// <summary>Makes the lines that show what a person sees in a window.</summary>
public static class PageTextLines
{
    public static IEnumerable<Line> Of(PageView view)
    {
        yield return new Line().Add(view.Window, Tone.Heading).Add("  ").Add(view.Document.Url, Tone.Faint);
        foreach (var text in view.Document.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            yield return new Line().Until(2).Add(text);
    }
}
