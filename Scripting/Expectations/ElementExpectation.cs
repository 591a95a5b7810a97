using System.Collections.Immutable;
using Messaging.Scripting.Acts;

namespace Messaging.Scripting.Expectations;

/// <summary>What an element of a page must show.</summary>
/// <param name="Frames">Selectors of the iframes that lead to the document, outermost first; empty for the page itself.</param>
/// <param name="Selector">The first element that it matches is looked at.</param>
public sealed record ElementExpectation(
    ImmutableArray<string> Frames, ElementPart Part, string Selector, Comparison Comparison, string Wanted) : Expectation
{
    public override string ToString()
    {
        var way = string.Concat(Frames.Select(frame => $"in {(frame.Contains(' ') ? ActWords.Quote(frame) : frame)} "));
        var wanted = Part == ElementPart.Count ? Wanted : ActWords.Quote(Wanted);
        return $"{way}{Part.ToString().ToLowerInvariant()} {Selector} {Comparison.Word()} {wanted}";
    }
}
