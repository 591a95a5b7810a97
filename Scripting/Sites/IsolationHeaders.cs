using Messaging.Sandboxing;
using Messaging.Windows.Navigation;

namespace Messaging.Scripting.Sites;

/// <summary>What a response's headers say about the isolation of the document or worker that is made of it.</summary>
internal static class IsolationHeaders
{
    /// <summary>Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy (HTML Standard 7.1.3 and 7.1.4).</summary>
    public static DocumentPolicy PolicyOf(HeaderList headers) => new(
        TokenOf(headers, "Cross-Origin-Opener-Policy") switch
        {
            "same-origin" => OpenerPolicy.SameOrigin,
            "same-origin-allow-popups" => OpenerPolicy.SameOriginAllowPopups,
            _ => OpenerPolicy.UnsafeNone,
        },
        TokenOf(headers, "Cross-Origin-Embedder-Policy") is "require-corp" or "credentialless");

    /// <summary>The <c>sandbox</c> directives of Content-Security-Policy. What one of them forbids is forbidden.</summary>
    public static Sandbox SandboxOf(HeaderList headers)
    {
        var sandbox = Sandbox.None;
        foreach (var policy in (headers.Get("Content-Security-Policy") ?? "").Split(','))
            sandbox = sandbox.Union(Sandbox.Parse(TokensIn(policy)));
        return sandbox;
    }

    /// <summary>The token of a structured header, without its parameters.</summary>
    private static string? TokenOf(HeaderList headers, string name) => headers.Get(name)?.Split(';')[0].Trim();

    private static string? TokensIn(string policy)
    {
        foreach (var directive in policy.Split(';'))
        {
            var words = directive.Trim().Split([' ', '\t'], 2);
            if (words[0].Equals("sandbox", StringComparison.OrdinalIgnoreCase))
                return words.Length > 1 ? words[1] : "";
        }

        return null;
    }
}
