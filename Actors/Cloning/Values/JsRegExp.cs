namespace Messaging.Cloning;

/// <summary>A JavaScript regular expression: its source and flags. <c>lastIndex</c> is not part of a clone.</summary>
public sealed class JsRegExp : JsValue
{
    private const string KnownFlags = "dgimsuvy";

    /// <param name="source">The pattern between the slashes; it is carried, not parsed.</param>
    /// <param name="flags">Each of the letters d g i m s u v y at most once, and not both u and v.</param>
    public JsRegExp(string source, string flags = "")
    {
        if (!AreFlags(flags))
            throw new ArgumentException($"'{flags}' are not the flags of a regular expression: {KnownFlags}, each once, u or v.", nameof(flags));
        Source = source;
        Flags = flags;
    }

    public override JsKind Kind => JsKind.RegExp;

    public string Source { get; }

    public string Flags { get; }

    internal static bool AreFlags(string flags)
    {
        var seen = 0;
        foreach (var flag in flags)
        {
            var place = KnownFlags.IndexOf(flag);
            if (place < 0 || (seen & (1 << place)) != 0)
                return false;
            seen |= 1 << place;
        }

        var unicode = (1 << KnownFlags.IndexOf('u')) | (1 << KnownFlags.IndexOf('v'));
        return (seen & unicode) != unicode;
    }
}
