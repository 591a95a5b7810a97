using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Globals;

/// <summary>What scripts do with URLs. A URL that is returned is its parts in the order of <see cref="Urls.UrlPart"/>, one on each line.</summary>
internal enum UrlOperation
{
    /// <summary>(text, base or undefined) The URL; null if the text is none.</summary>
    ReadUrl = OperationGroup.Url << OperationGroup.Shift,

    /// <summary>(href, part, value) The URL with the part set; null if it is no URL any more.</summary>
    SetUrlPart,

    /// <summary>(text) The absolute URL in this document or worker; null if the text is none.</summary>
    ResolveHere,

    /// <summary>(text) Decodes a name or value of a form.</summary>
    DecodeForm,

    /// <summary>(text) Encodes a name or value of a form.</summary>
    EncodeForm,
}
