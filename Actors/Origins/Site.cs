namespace Messaging.Origins;

/// <summary>
/// A site (HTML Standard 7.1.1): the scheme and registrable domain of an origin, or an opaque origin itself. What a registrable domain is
/// here, is said in docs/decisions/sites-without-a-public-suffix-list.md.
/// </summary>
public sealed record Site
{
    private readonly string _text;

    private Site(string text) => _text = text;

    /// <summary>The site of an origin.</summary>
    public static Site Of(Origin origin) =>
        new(origin.IsOpaque ? origin.Key : $"{origin.Scheme}://{RegistrableDomain.Of(origin.Host)}");

    /// <summary>The site that another node has written as text.</summary>
    internal static Site Restore(string text) => new(text);

    /// <summary>For example <c>https://a.test</c>, or <c>opaque-3</c>.</summary>
    public override string ToString() => _text;
}
