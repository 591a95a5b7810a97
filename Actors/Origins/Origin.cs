namespace Messaging.Origins;

/// <summary>An origin (HTML Standard 7.1.1): a scheme, host and port, or opaque and equal only to itself.</summary>
public sealed class Origin : IEquatable<Origin>
{
    private const string BlobScheme = "blob";

    private readonly string _serialized;
    private readonly long _opaqueNumber;

    private Origin(string serialized, string scheme, string host, long opaqueNumber)
    {
        _serialized = serialized;
        Scheme = scheme;
        Host = host;
        _opaqueNumber = opaqueNumber;
    }

    /// <summary>An opaque origin. The number tells it from every other one of the run.</summary>
    public static Origin Opaque(long number) => new("null", "", "", number);

    /// <summary>
    /// The tuple origin of an http or https URL, or of the one that a blob URL was made in; null for every other URL, whose origin is opaque.
    /// </summary>
    public static Origin? TupleOf(Uri url) => url.Scheme switch
    {
        "http" or "https" => new(url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped), url.Scheme, url.Host, 0),
        BlobScheme => Uri.TryCreate(url.OriginalString[(BlobScheme.Length + 1)..], UriKind.Absolute, out var inner) && inner.Scheme != BlobScheme
            ? TupleOf(inner)
            : null,
        _ => null,
    };

    /// <summary>The tuple origin of a URL in text; null if it is not an absolute URL or its origin is opaque.</summary>
    public static Origin? TupleOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? TupleOf(parsed) : null;

    public bool IsOpaque => _opaqueNumber != 0;

    /// <summary>What tells an opaque origin from every other one of the run; 0 for a tuple origin.</summary>
    internal long OpaqueNumber => _opaqueNumber;

    /// <summary>The scheme, for example <c>https</c>; empty if the origin is opaque.</summary>
    public string Scheme { get; }

    /// <summary>The host without a port; empty if the origin is opaque.</summary>
    public string Host { get; }

    /// <summary>A text that no other origin of the run has: the serialization, or <c>opaque-</c> and a number.</summary>
    internal string Key => IsOpaque ? $"opaque-{_opaqueNumber}" : _serialized;

    /// <summary>Same origin: equal tuples, or the very same opaque origin. <c>document.domain</c> has no part in it.</summary>
    public bool Equals(Origin? other) => other is not null && _opaqueNumber == other._opaqueNumber && _serialized == other._serialized;

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => HashCode.Combine(_serialized, _opaqueNumber);

    /// <summary>The serialization of the origin: <c>https://a.test</c>, or <c>null</c> if it is opaque.</summary>
    public override string ToString() => _serialized;
}
