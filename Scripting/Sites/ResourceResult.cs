using System.Diagnostics.CodeAnalysis;

namespace Messaging.Scripting.Sites;

/// <summary>Either a resource or why there is none.</summary>
public sealed record ResourceResult
{
    private ResourceResult(Resource? resource, ResourceFailure? failure)
    {
        Resource = resource;
        Failure = failure;
    }

    public Resource? Resource { get; }

    public ResourceFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Resource))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsFound => Resource is not null;

    public static implicit operator ResourceResult(Resource resource) => new(resource, null);

    public static implicit operator ResourceResult(ResourceFailure failure) => new(null, failure);

    internal static ResourceResult Failed(ResourceFailureKind kind, string message) => new ResourceFailure(kind, message);
}
