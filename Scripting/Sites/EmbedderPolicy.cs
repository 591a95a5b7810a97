namespace Messaging.Scripting.Sites;

/// <summary>Cross-Origin-Embedder-Policy: what a document demands of the resources of other origins that it embeds.</summary>
public enum EmbedderPolicy
{
    UnsafeNone,
    Credentialless,
    RequireCorp,
}
