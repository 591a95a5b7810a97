using Messaging.Scripting.Modules;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Urls;
using Messaging.Workers;

namespace Messaging.Scripting.Workers;

/// <summary>Makes workers of the scripts that their URLs lead to.</summary>
/// <param name="loader">Where scripts come from; the one of the pages, so that both have the same <c>blob:</c> URLs.</param>
/// <param name="options">What the scripts of one worker may use, and the seed of their randomness.</param>
public sealed class ScriptWorkers(ResourceLoader loader, PageOptions? options = null) : IWorkerFactory
{
    private readonly PageOptions _options = options ?? new PageOptions();

    public WorkerProgram Create(WorkerScope scope)
    {
        // HTML Standard 8.1.4.2: the script of a worker is fetched from its creator's origin only.
        if (UrlParser.Parse(scope.Url) is { Scheme: not "data" } url && url.Origin != scope.Origin.ToString())
            throw new WorkerNotFoundException($"a worker's script must come from its creator's own origin, which is {scope.Origin}");
        var result = loader.LoadForWorker(scope.Url);
        if (!result.IsFound)
            throw new WorkerNotFoundException(result.Failure.Message);
        if (!ScriptTypes.AreRight(result.Resource))
            throw new WorkerNotFoundException(ScriptTypes.Refusal(result.Resource));
        return new ScriptWorker(scope, loader, result.Resource, _options);
    }
}
