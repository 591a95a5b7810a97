using System.Text.RegularExpressions;
using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>A condition on a text, with its words for a failure.</summary>
internal sealed record TextMatch(string Description, Predicate<string> Holds)
{
    public static readonly TextMatch Any = new("", _ => true);

    /// <summary>The first of the three that is given counts.</summary>
    public static TextMatch Of(string? equal, string? start, string? part)
    {
        if (equal is not null)
            return new($" with the text '{equal}'", text => text == equal);
        if (start is not null)
            return new($" whose text begins with '{start}'", text => text.StartsWith(start, StringComparison.Ordinal));
        return part is null ? Any : new($" whose text contains '{part}'", text => text.Contains(part, StringComparison.Ordinal));
    }

    public static TextMatch Of(Regex pattern) => new($" whose text matches '{pattern}'", pattern.IsMatch);

    /// <summary>The origin of an event: as it is written there, or an actor's path with or without its address.</summary>
    public static TextMatch Source(string? source) => source is null ? Any : new($" from '{source}'", text => IsSource(source, text));

    private static bool IsSource(string source, string text) =>
        source.Equals(text, StringComparison.OrdinalIgnoreCase)
        || (ActorPath.TryParse(text, out var path) && source.Equals(path.ToStringWithoutAddress(), StringComparison.OrdinalIgnoreCase));
}
