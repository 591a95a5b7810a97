namespace Messaging.Scripting.Realms;

/// <summary>A place in a script. Line and column count from 1; a place that is not known has an empty name and zeros.</summary>
public readonly record struct ScriptLocation(string FileName, int Line, int Column)
{
    public static readonly ScriptLocation Unknown = new("", 0, 0);

    /// <summary>The place of the innermost function of an engine's stack trace that is not native.</summary>
    public static ScriptLocation FromStack(ReadOnlySpan<char> stack) => FromStack(stack, []);

    /// <summary>
    /// The place of the innermost function of an engine's stack trace that is in a page's script; in a file of ours only if there is no
    /// such.
    /// </summary>
    internal static ScriptLocation FromStack(ReadOnlySpan<char> stack, IReadOnlyCollection<string> ownFiles)
    {
        var innermost = Unknown;
        foreach (var line in stack.EnumerateLines())
        {
            if (!TryParse(line, out var location))
                continue;
            if (!ownFiles.Contains(location.FileName))
                return location;
            if (innermost == Unknown)
                innermost = location;
        }

        return innermost;
    }

    // A line is "    at name (file:line:column)" or "    at file:line:column"; a native function has "(native)".
    private static bool TryParse(ReadOnlySpan<char> line, out ScriptLocation location)
    {
        location = Unknown;
        line = line.Trim();
        if (!line.StartsWith("at "))
            return false;
        line = line[3..];
        var open = line.LastIndexOf(" (");
        if (open >= 0 && line.EndsWith(")"))
            line = line[(open + 2)..^1];
        if (!TryTakeNumber(ref line, out var column) || !TryTakeNumber(ref line, out var row))
            return false;
        location = new ScriptLocation(line.ToString(), row, column);
        return true;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var colon = text.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(text[(colon + 1)..], out number))
            return false;
        text = text[..colon];
        return true;
    }
}
