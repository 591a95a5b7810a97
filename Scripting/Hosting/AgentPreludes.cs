using System.Text;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Membranes;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Pages.Navigation;
using Messaging.Scripting.Pages.View;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Realms.Preparing;
using Messaging.Scripting.Storage;
using Messaging.Scripting.Workers;
using Messaging.Workers;

namespace Messaging.Scripting.Hosting;

/// <summary>The scripts that windows and workers have in common, before those that are the window's or the worker's own.</summary>
internal static class AgentPreludes
{
    /// <summary>How the files of the preludes are called in stack traces, from where they are left out.</summary>
    public const string FileScheme = "messaging:";

    private static readonly string[] Names =
    [
        "primordials", "function-text", "shared-memory", "interfaces", "global-scope", "conversions", "host", "errors", "event", "event-target", "event-handlers", "pairs",
        "url-search-params", "url", "time", "inspect", "console", "event-types", "abort", "message-event", "clone-kinds", "clone-path", "clone-views", "clone-writer",
        "clone-serialize", "clone-leaves", "clone-deserialize", "clone-read-leaves", "atomics", "transfer", "message-port", "broadcast-channel",
        "worker", "modules", "queued-tasks", "navigator", "buffer-source", "base64", "encoding",
        "stream-parts", "readable-stream", "writable-stream", "stream-pipes", "transform-stream", "transferred-streams", "blob", "file-list", "image-data", "image-bitmap", "progress-event", "file-reader", "blob-urls", "crypto",
        "headers", "body", "form-data", "form-reading", "request", "response", "fetch", "xml-http-request", "performance-timeline", "invariants",
    ];

    /// <summary>The state that the common scripts and then others leave in a new realm: as it was kept, or by running them.</summary>
    /// <param name="kind">What the realm is for; names the kept state.</param>
    public static RealmSnapshot Prepare(string kind, IEnumerable<string> others) =>
        RealmSnapshot.TryRead(ScriptEngine.Shared, PreparedFiles.Beside, kind) ?? Run(others);

    private static RealmSnapshot Run(IEnumerable<string> others) =>
        RealmSnapshot.Prepare(ScriptEngine.Shared, [NumbersOfOperations(), .. Names.Concat(others).Select(Read)]);

    private static Prelude Read(string name)
    {
        using var resource = typeof(AgentPreludes).Assembly.GetManifestResourceStream($"Messaging.Scripting.Prelude.{name}.js")
            ?? throw new InvalidOperationException($"The prelude {name}.js is not in the assembly.");
        using var reader = new StreamReader(resource);
        return new Prelude(reader.ReadToEnd(), $"{FileScheme}{name}.js");
    }

    /// <summary>A prelude that tells the others the numbers of operations and kinds, so that they stand in one place only.</summary>
    private static Prelude NumbersOfOperations()
    {
        var source = new StringBuilder("(function (host, internals) {\n'use strict';\n");
        source.Append($"internals.fileScheme = '{FileScheme}';\ninternals.ops = {{ __proto__: null,\n");
        AppendNumbers<TreeOperation>(source);
        AppendNumbers<ContentOperation>(source);
        AppendNumbers<QueryOperation>(source);
        AppendNumbers<ControlOperation>(source);
        AppendNumbers<PageOperation>(source);
        AppendNumbers<NavigationOperation>(source);
        AppendNumbers<StorageOperation>(source);
        AppendNumbers<MessageOperation>(source);
        AppendNumbers<WindowOperation>(source);
        AppendNumbers<MembraneOperation>(source);
        AppendNumbers<UrlOperation>(source);
        AppendNumbers<TextOperation>(source);
        AppendNumbers<GlobalOperation>(source);
        AppendNumbers<FetchOperation>(source);
        AppendNumbers<AgentOperation>(source);
        AppendNumbers<WorkerOperation>(source);
        AppendNumbers<WorkerScopeOperation>(source);
        source.Append($"}};\ninternals.viewSize = {{ __proto__: null, Width: {PageView.Width}, Height: {PageView.Height}, PixelRatio: {PageView.PixelRatio},\n");
        source.Append("};\ninternals.tasks = { __proto__: null,\n");
        AppendNumbers<AgentTask>(source);
        AppendNumbers<PageTask>(source);
        AppendNumbers<WorkerTask>(source);
        source.Append("};\ninternals.errorKinds = { __proto__: null,\n");
        AppendNumbers<WorkerErrorKind>(source);
        source.Append("};\ninternals.reachKinds = { __proto__: null,\n");
        AppendNumbers<ReachKind>(source);
        source.Append("};\ninternals.crossingSorts = { __proto__: null,\n");
        AppendNumbers<CrossingSort>(source);
        source.Append("};\ninternals.errorReceptions = { __proto__: null,\n");
        AppendNumbers<ErrorReception>(source);
        source.Append("};\n})");
        return new Prelude(source.ToString(), $"{FileScheme}operations.js");
    }

    private static void AppendNumbers<T>(StringBuilder source)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            var name = value.ToString();
            source.Append($"  {char.ToLowerInvariant(name[0])}{name[1..]}: {Convert.ToInt32(value)},\n");
        }
    }
}
