namespace Messaging.Cloning;

/// <summary>The first byte of everything in the binary form (docs/binary-form.md).</summary>
internal enum RecordTag : byte
{
    End = 0x00,
    Undefined = 0x01,
    Null = 0x02,
    False = 0x03,
    True = 0x04,
    Int32 = 0x05,
    Float64 = 0x06,
    BigInt = 0x07,
    NegativeBigInt = 0x08,
    Latin1 = 0x09,
    Utf16 = 0x0A,
    Holes = 0x0B,
    Reference = 0x0C,
    Transferred = 0x0D,
    Wrapper = 0x10,
    Date = 0x11,
    RegExp = 0x12,
    ArrayBuffer = 0x13,
    ResizableArrayBuffer = 0x14,
    SharedArrayBuffer = 0x15,
    View = 0x16,
    Map = 0x17,
    Set = 0x18,
    Error = 0x19,
    DomException = 0x1A,
    Array = 0x1B,
    Object = 0x1C,
    Blob = 0x1D,
    ImageData = 0x1E,
    FileList = 0x1F,

    /// <summary>
    /// From here to <see cref="ShortString"/> + <see cref="RecordLimits.LongestShortString"/>: a Latin-1 string of that many
    /// characters.
    /// </summary>
    ShortString = 0x40,

    /// <summary>From here on: a whole number from 0 to <see cref="RecordLimits.LargestShortNumber"/>.</summary>
    ShortNumber = 0x80,
}
