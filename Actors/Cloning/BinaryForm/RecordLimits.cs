namespace Messaging.Cloning;

/// <summary>The constants of the binary form other than its tags (docs/binary-form.md).</summary>
internal static class RecordLimits
{
    /// <summary>The first byte of every record: C for clone, then the version.</summary>
    public const byte Version = 0xC1;

    public const int LongestShortString = 0x3F;

    public const int LargestShortNumber = 0x7F;

    /// <summary>
    /// The largest length, offset or count that the form can tell: the largest whole number that a script's numbers are exact up to.
    /// </summary>
    public const long LargestCount = (1L << 53) - 1;

    /// <summary>Bytes that a count takes at most.</summary>
    public const int LongestCount = 8;

    /// <summary>Bytes of a bigint's magnitude at most: 2^30 bits, as in the large engines.</summary>
    public const int LongestBigInt = 1 << 27;

    /// <summary>UTF-16 code units of a string at most: what .NET can hold in one.</summary>
    public const int LongestString = 0x3FFFFFDF;

    /// <summary>The bits of every number that is none.</summary>
    public const long NaN = 0x7FF8_0000_0000_0000;

    /// <summary>The bit of a view's kind byte that tells a view that follows the end of its buffer.</summary>
    public const byte LengthTracking = 0x80;
}
