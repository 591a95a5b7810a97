namespace Messaging.Scripting.Sites;

/// <summary>Headers in the order in which they were given. Names are the same in upper and lower case; a name may stand more than once.</summary>
public sealed class HeaderList
{
    public static readonly HeaderList Empty = new([]);

    private readonly KeyValuePair<string, string>[] _headers;

    private HeaderList(KeyValuePair<string, string>[] headers) => _headers = headers;

    public IReadOnlyList<KeyValuePair<string, string>> Entries => _headers;

    /// <summary>The values of a name, joined by commas; null if there is none.</summary>
    public string? Get(string name)
    {
        var values = _headers.Where(header => IsNamed(header, name)).Select(header => header.Value).ToArray();
        return values.Length == 0 ? null : string.Join(", ", values);
    }

    public HeaderList With(string name, string value) => new([.. _headers, KeyValuePair.Create(name, value)]);

    /// <summary>These headers, with those of another list in place of all that have the same names.</summary>
    public HeaderList ReplacedBy(HeaderList other) =>
        new([.. _headers.Where(header => !other._headers.Any(given => IsNamed(given, header.Key))), .. other._headers]);

    private static bool IsNamed(KeyValuePair<string, string> header, string name) =>
        header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
