using System.Text;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Pages;

/// <summary>The scripts that make a realm a window, and the realm that they leave, which every page begins as a copy of.</summary>
internal static class PagePreludes
{
    /// <summary>How the files of the preludes are called in stack traces, from where they are left out.</summary>
    public const string FileScheme = "messaging:";

    private static readonly string[] Names =
    [
        "primordials", "interfaces", "conversions", "host", "errors", "event-names", "event", "event-target", "event-handlers",
        "pairs", "url-search-params", "url", "time", "inspect", "console", "event-types", "abort", "message-event", "clone-kinds", "clone-path", "clone-views",
        "clone-writer", "clone-serialize", "clone-leaves", "clone-deserialize", "clone-read-leaves", "transfer", "message-port",
        "window-proxy", "window", "window-messages", "location", "node", "collections", "tree-mixins", "character-data",
        "element", "token-list", "dataset", "style", "reflection", "html-element", "handler-scope", "simple-elements",
        "form-controls", "forms", "frames", "activation", "document", "user-acts", "start",
    ];

    private static readonly Lazy<RealmSnapshot> Prepared =
        new(() => RealmSnapshot.Prepare(ScriptEngine.Shared, [NumbersOfOperations(), .. Names.Select(Read)]));

    /// <summary>The state that a page's realm begins in; prepared once for the process.</summary>
    public static RealmSnapshot Snapshot => Prepared.Value;

    private static Prelude Read(string name)
    {
        using var resource = typeof(PagePreludes).Assembly.GetManifestResourceStream($"Messaging.Scripting.Prelude.{name}.js")
            ?? throw new InvalidOperationException($"The prelude {name}.js is not in the assembly.");
        using var reader = new StreamReader(resource);
        return new Prelude(reader.ReadToEnd(), $"{FileScheme}{name}.js");
    }

    /// <summary>A prelude that tells the others the numbers of the operations, so that they stand in one place only.</summary>
    private static Prelude NumbersOfOperations()
    {
        var source = new StringBuilder("(function (host, internals) {\n'use strict';\n");
        source.Append($"internals.fileScheme = '{FileScheme}';\ninternals.ops = {{ __proto__: null,\n");
        AppendNumbers<TreeOperation>(source);
        AppendNumbers<ContentOperation>(source);
        AppendNumbers<QueryOperation>(source);
        AppendNumbers<ControlOperation>(source);
        AppendNumbers<PageOperation>(source);
        AppendNumbers<MessageOperation>(source);
        AppendNumbers<WindowOperation>(source);
        AppendNumbers<UrlOperation>(source);
        source.Append("};\ninternals.tasks = { __proto__: null,\n");
        AppendNumbers<PageTask>(source);
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
