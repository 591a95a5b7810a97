namespace Messaging.Scripting.Sites;

/// <summary>That a resource could not be had: of which kind the reason is, and the reason in one line for a person.</summary>
public sealed record ResourceFailure(ResourceFailureKind Kind, string Message);
