namespace Messaging.Origins;

/// <summary>Whom a window message is meant for: the <c>targetOrigin</c> of <c>window.postMessage</c> (HTML Standard 9.3.3).</summary>
public sealed class TargetOrigin
{
    private readonly Origin? _origin;
    private readonly bool _never;

    private TargetOrigin(Origin? origin, bool never)
    {
        _origin = origin;
        _never = never;
    }

    /// <summary>Null for any, and for none.</summary>
    internal Origin? Origin => _origin;

    /// <summary>Whether no document matches.</summary>
    internal bool IsNever => _never;

    /// <summary>Any origin: <c>*</c>.</summary>
    public static readonly TargetOrigin Any = new(null, never: false);

    private static readonly TargetOrigin Never = new(null, never: true);

    /// <summary>What another node had read.</summary>
    internal static TargetOrigin Restore(Origin? origin, bool isNever) => isNever ? Never : origin is null ? Any : new TargetOrigin(origin, never: false);

    /// <summary>Reads a target origin.</summary>
    /// <param name="text"><c>/</c> for the sender's own origin, <c>*</c> for any, or an absolute URL of which only the origin counts.</param>
    /// <param name="sender">The sender's origin.</param>
    /// <returns>Null if the text is none of these: a SyntaxError. A URL with an opaque origin is read but matches no document.</returns>
    public static TargetOrigin? Parse(string text, Origin sender)
    {
        switch (text)
        {
            case "*": return Any;
            case "/": return new TargetOrigin(sender, never: false);
        }

        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) || text.StartsWith('/'))
            return null;
        return Origins.Origin.TupleOf(url) is { } origin ? new TargetOrigin(origin, never: false) : Never;
    }

    /// <summary>Whether a document of the given origin may have the message. Decided when the message's task runs.</summary>
    public bool Matches(Origin target) => !_never && (_origin is null || _origin.Equals(target));

    public override string ToString() => _never ? "(an opaque origin)" : _origin?.ToString() ?? "*";
}
