using Messaging.Agents;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Urls;
using Messaging.Tracing;

namespace Messaging.Scripting.Modules;

/// <summary>Resolves what the imports of one agent name, and loads it (HTML Standard 8.1.5 and 8.1.6).</summary>
internal sealed class ModuleLoader(IAgentScope scope, ResourceLoader loader, AgentAddress address)
{
    /// <summary>What bare specifiers mean; a page's import maps add to it.</summary>
    public ImportMap Map { get; } = new();

    /// <summary>Whether a module could not be loaded since <see cref="ForgetFailure"/>.</summary>
    public bool HasFailed { get; private set; }

    public void ForgetFailure() => HasFailed = false;

    /// <summary>Loads a script; records why if it cannot.</summary>
    /// <param name="url">An absolute URL.</param>
    public Resource? LoadFile(string url)
    {
        var result = loader.Load(url);
        if (!result.IsFound)
            Record(url, result.Failure.Message);
        return result.Resource;
    }

    /// <summary>Records that a file cannot be used.</summary>
    public void Record(string url, string problem) => scope.Trace(new ResourceFailed(scope.Path, url, problem));

    /// <summary>The absolute URL that a specifier means in a module or script.</summary>
    /// <exception cref="HostCallException">TypeError: it means none.</exception>
    public string Resolve(string specifier, string referrer) => Map.Resolve(specifier, BaseOf(referrer)) ?? throw new HostCallException(
        "TypeError", $"'{specifier}' is not the URL of a module; a relative one begins with /, ./ or ../, and any other name needs an import map");

    /// <summary>The source of a module.</summary>
    /// <param name="url">Its absolute URL.</param>
    /// <param name="type">The type that the import names; empty for a script.</param>
    /// <exception cref="HostCallException">TypeError: there is none, or it is of another type. SyntaxError: it is no JSON.</exception>
    public string Load(string url, string type)
    {
        if (type is not ("" or "json"))
            throw new HostCallException("TypeError", $"modules of the type '{type}' are not there; a type is left out or 'json'");
        if (LoadFile(url) is not { } file)
            throw Failure(url, "it could not be loaded");
        if (!OtherOrigins.IsOwn(url, scope.Origin) && !OtherOrigins.Allow(file.Headers, scope.Origin))
            throw Recorded(url, OtherOrigins.Refusal(scope.Origin));
        if (type == "json" ? file.ContentType.IsJson : file.ContentType.IsJavaScript)
            return type == "json" ? JsonModule.SourceOf(url, file.Text) : file.Text;
        var problem = type == "json" ? $"its type is {file.ContentType.Essence}, which is not JSON as its import says" : ScriptTypes.Refusal(file);
        throw Recorded(url, problem);
    }

    private HostCallException Recorded(string url, string problem)
    {
        Record(url, problem);
        return Failure(url, problem);
    }

    private HostCallException Failure(string url, string problem)
    {
        HasFailed = true;
        return new HostCallException("TypeError", $"The module {url} cannot be had: {problem}.");
    }

    // Inline scripts, and text that scripts made, are where the document is: their own name is none to start from.
    private UrlRecord BaseOf(string referrer) =>
        referrer == scope.Url || referrer.StartsWith(AgentPreludes.FileScheme, StringComparison.Ordinal)
            ? address.Base
            : UrlParser.Parse(referrer) ?? address.Base;
}
