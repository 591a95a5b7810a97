namespace Messaging.Origins;

/// <summary>An origin (HTML Standard 7.1.1): a scheme, host and port, or opaque and equal only to itself.</summary>
public sealed class Origin : IEquatable<Origin>
{
    private readonly string _serialized;
    private readonly long _opaqueNumber;

    private Origin(string serialized, long opaqueNumber)
    {
        _serialized = serialized;
        _opaqueNumber = opaqueNumber;
    }

    /// <summary>An opaque origin. The number tells it from every other one of the run.</summary>
    public static Origin Opaque(long number) => new("null", number);

    /// <summary>The tuple origin of an http or https URL; null for a URL of any other scheme, whose origin is opaque.</summary>
    public static Origin? TupleOf(Uri url) =>
        url.Scheme is "http" or "https" ? new(url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped), 0) : null;

    public bool IsOpaque => _opaqueNumber != 0;

    /// <summary>Same origin: equal tuples, or the very same opaque origin. <c>document.domain</c> has no part in it.</summary>
    public bool Equals(Origin? other) => other is not null && _opaqueNumber == other._opaqueNumber && _serialized == other._serialized;

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => HashCode.Combine(_serialized, _opaqueNumber);

    /// <summary>The serialization of the origin: <c>https://a.test</c>, or <c>null</c> if it is opaque.</summary>
    public override string ToString() => _serialized;
}
