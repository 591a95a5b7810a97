using Messaging.Agents;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Urls;
using Messaging.Tracing;

namespace Messaging.Scripting.Globals;

/// <summary>
/// Answers <see cref="FetchOperation"/> (Fetch Standard 4): files of mapped sites, of other origins only as their headers allow, and
/// <c>data:</c> and <c>blob:</c> URLs. What fails is recorded.
/// </summary>
internal sealed class FetchOperations(IAgentScope scope, ResourceLoader loader, AgentBudget budget)
{
    private ReadOnlyMemory<byte> _body;

    public void Call(FetchOperation operation, HostCall call)
    {
        switch (operation)
        {
            case FetchOperation.FetchResource: Fetch(call); break;
            case FetchOperation.TakeBody:
                call.Return(_body.Span);
                _body = default;
                break;
        }
    }

    private void Fetch(HostCall call)
    {
        budget.Begin();
        var url = UrlParser.Parse(call.Text(0))!;
        var response = Fetch(url, call.Text(1), call.Text(2), out var problem);
        if (problem.Length > 0)
            scope.Trace(new ResourceFailed(scope.Path, url.HrefWithoutFragment, problem));
        if (response is null)
        {
            call.ReturnNull();
            return;
        }

        _body = response.Body;
        call.Return(response.ToString());
    }

    /// <param name="problem">What a person should know of it; empty if all went well.</param>
    /// <returns>Null for a network error.</returns>
    private FetchResponse? Fetch(UrlRecord url, string method, string mode, out string problem)
    {
        var isOwn = IsOwn(url);
        var isOfSite = url.Scheme is "http" or "https";
        if (!isOwn && (mode == "same-origin" || !isOfSite))
        {
            problem = $"{scope.Origin} may not read it: it is of another origin";
            return null;
        }

        if (!isOfSite && method != "GET")
        {
            problem = $"a {url.Scheme}: URL can be fetched by GET only, not by {method}";
            return null;
        }

        var response = Load(url, method, out problem);
        if (response is null || isOwn)
            return response;
        if (mode == "no-cors")
            return response.Opaque();
        if (OtherOrigins.Allow(response.Headers, scope.Origin))
            return response.ForOtherOrigin();
        problem = OtherOrigins.Refusal(scope.Origin);
        return null;
    }

    private bool IsOwn(UrlRecord url) => url.Scheme switch
    {
        "data" => true,
        "blob" => loader.Blobs.Find(url.HrefWithoutFragment)?.Origin.Equals(scope.Origin) ?? true,
        _ => !scope.Origin.IsOpaque && url.Origin == scope.Origin.ToString(),
    };

    private FetchResponse? Load(UrlRecord url, string method, out string problem)
    {
        var result = loader.Load(url.Href);
        problem = result.Failure?.Message ?? "";
        if (result.Failure is { Kind: not ResourceFailureKind.NotFound })
            return null;
        if (method is not ("GET" or "HEAD") && url.Scheme != "data")
        {
            problem = $"files can be fetched by GET and HEAD only, not by {method}";
            return new FetchResponse("basic", 405, "Method Not Allowed", url.HrefWithoutFragment, HeaderList.Empty.With("Allow", "GET, HEAD"), default);
        }

        if (result.Resource is not { } resource)
            return new FetchResponse("basic", 404, "Not Found", url.HrefWithoutFragment, HeaderList.Empty, default);
        var headers = url.Scheme == "data" ? resource.Headers : resource.Headers.With("Content-Length", $"{resource.Bytes.Length}");
        return new FetchResponse("basic", 200, "OK", resource.Url, headers, method == "HEAD" ? default : resource.Bytes);
    }
}
