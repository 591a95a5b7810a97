using Messaging.Sandboxing;

namespace Messaging.Windows.Navigation;

/// <summary>What the response that a document came in says of how it may be combined with others.</summary>
/// <param name="Opener">The Cross-Origin-Opener-Policy header.</param>
/// <param name="RequiresCorp">Whether the Cross-Origin-Embedder-Policy header is <c>require-corp</c> or <c>credentialless</c>.</param>
/// <param name="Sandbox">What the document is forbidden by its Content-Security-Policy header.</param>
public sealed record DocumentPolicy(OpenerPolicy Opener = OpenerPolicy.UnsafeNone, bool RequiresCorp = false, Sandbox Sandbox = default)
{
    public static readonly DocumentPolicy None = new();

    /// <summary>What makes a top-level document cross-origin isolated.</summary>
    public static readonly DocumentPolicy Isolated = new(OpenerPolicy.SameOrigin, RequiresCorp: true);

    /// <summary>Whether a top-level document with this policy is cross-origin isolated, and allows the frames in it to be.</summary>
    public bool Isolates => Opener == OpenerPolicy.SameOrigin && RequiresCorp;
}
