using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Globals;

/// <summary>What scripts do with the bytes of texts.</summary>
internal enum TextOperation
{
    /// <summary>(text) Its UTF-8.</summary>
    EncodeUtf8 = OperationGroup.Text << OperationGroup.Shift,

    /// <summary>(encoding, bytes, fatal) The text; a TypeError for bytes that are none if that is fatal. See <see cref="TextEncodingKind"/>.</summary>
    DecodeText,
}
