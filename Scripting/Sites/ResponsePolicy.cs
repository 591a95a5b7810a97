namespace Messaging.Scripting.Sites;

/// <summary>What a response's headers say about the isolation of the document or worker that is made of it.</summary>
/// <param name="Opener">Cross-Origin-Opener-Policy (HTML Standard 7.1.3).</param>
/// <param name="Embedder">Cross-Origin-Embedder-Policy (HTML Standard 7.1.4).</param>
/// <param name="Sandbox">The <c>sandbox</c> directive of Content-Security-Policy; null if there is none.</param>
public sealed record ResponsePolicy(OpenerPolicy Opener, EmbedderPolicy Embedder, SandboxRestrictions? Sandbox)
{
    public static ResponsePolicy Of(HeaderList headers) => new(
        headers.Get("Cross-Origin-Opener-Policy") is { } opener ? ReadOpener(TokenOf(opener)) : OpenerPolicy.UnsafeNone,
        headers.Get("Cross-Origin-Embedder-Policy") is { } embedder ? ReadEmbedder(TokenOf(embedder)) : EmbedderPolicy.UnsafeNone,
        headers.Get("Content-Security-Policy") is { } policy ? ReadSandbox(policy) : null);

    private static OpenerPolicy ReadOpener(string token) => token switch
    {
        "same-origin" => OpenerPolicy.SameOrigin,
        "same-origin-allow-popups" => OpenerPolicy.SameOriginAllowPopups,
        "noopener-allow-popups" => OpenerPolicy.NoopenerAllowPopups,
        _ => OpenerPolicy.UnsafeNone,
    };

    private static EmbedderPolicy ReadEmbedder(string token) => token switch
    {
        "require-corp" => EmbedderPolicy.RequireCorp,
        "credentialless" => EmbedderPolicy.Credentialless,
        _ => EmbedderPolicy.UnsafeNone,
    };

    /// <summary>The token of a structured header, without its parameters.</summary>
    private static string TokenOf(string header) => header.Split(';')[0].Trim();

    // Several policies hold together: what one of them forbids is forbidden.
    private static SandboxRestrictions? ReadSandbox(string header)
    {
        SandboxRestrictions? restrictions = null;
        foreach (var policy in header.Split(','))
        {
            if (DirectiveOf(policy) is { } tokens)
                restrictions = (restrictions ?? SandboxRestrictions.None) | SandboxTokens.Parse(tokens);
        }

        return restrictions;
    }

    private static string? DirectiveOf(string policy)
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
