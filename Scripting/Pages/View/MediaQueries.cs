using System.Text.RegularExpressions;

namespace Messaging.Scripting.Pages.View;

/// <summary>
/// What a list of media queries says of the one view that there is (Media Queries 4): a screen of a fixed size, with a pointer, as a person who has
/// set nothing sees it. A query that does not parse matches nothing.
/// </summary>
internal static partial class MediaQueries
{
    /// <summary>Whether one of the queries, with commas between them, is true; an empty list is.</summary>
    public static bool Match(string queries) =>
        string.IsNullOrWhiteSpace(queries) || queries.ToLowerInvariant().Split(',').Any(query => IsTrue(query.Trim()));

    [GeneratedRegex(@"^(?:(?<prefix>not|only)\s+)?(?<type>[a-z][a-z-]*)(?:\s+and\s+(?<rest>.+))?$")]
    private static partial Regex WithType { get; }

    [GeneratedRegex(@"^(?<not>not\s+)?\((?<feature>[^()]*)\)$")]
    private static partial Regex Condition { get; }

    [GeneratedRegex(@"\s+(?:and|or)\s+")]
    private static partial Regex Joint { get; }

    private static bool IsTrue(string query)
    {
        if (WithType.Match(query) is not { Success: true } typed)
            return AreTrue(query) == true;
        var holds = typed.Groups["type"].Value is "all" or "screen";
        if (typed.Groups["rest"] is { Success: true } rest)
        {
            if (AreTrue(rest.Value) is not { } conditions)
                return false;
            holds &= conditions;
        }

        return holds != (typed.Groups["prefix"].Value == "not");
    }

    // Null for what is no condition.
    private static bool? AreTrue(string conditions)
    {
        var isAny = conditions.Contains(" or ", StringComparison.Ordinal);
        if (isAny && conditions.Contains(" and ", StringComparison.Ordinal))
            return null;
        var parts = Joint.Split(conditions);
        var values = new bool[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var condition = Condition.Match(parts[i].Trim());
            if (!condition.Success || MediaFeature.IsTrue(condition.Groups["feature"].Value.Trim()) is not { } value)
                return null;
            values[i] = value != condition.Groups["not"].Success;
        }

        return isAny ? values.Any(value => value) : values.All(value => value);
    }
}
