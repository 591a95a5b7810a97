namespace Messaging.Scripting.Globals;

/// <summary>The encodings that a TextDecoder knows.</summary>
internal enum TextEncodingKind
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
}
