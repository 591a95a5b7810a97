using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Sites;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>
/// Runs the scripts of a page where the standard says (HTML Standard 4.12.1): in place as the parser reaches them, after parsing if
/// they are deferred, as modules are, as a task if they are asynchronous, and at once when a script inserts one that needs no file.
/// </summary>
internal sealed class ScriptRunner(DocumentScope scope, ModuleLoader modules, PageAddress address, PageRealm realm)
{
    private readonly HashSet<IHtmlScriptElement> _started = new(ReferenceEqualityComparer.Instance);
    private readonly List<Action> _deferred = [];
    private bool _isRefused;

    /// <summary>The element whose classic script runs now.</summary>
    public IHtmlScriptElement? Current { get; private set; }

    /// <summary>The parser has read a script to its end.</summary>
    public void RunFromParser(IHtmlScriptElement script, ScriptStart start)
    {
        if (Prepare(script, start) is not { } run)
            return;
        var isModule = ScriptKinds.Of(script) == ScriptKind.Module;
        var isFile = script.HasAttribute("src");
        if ((isModule || isFile) && script.HasAttribute("async"))
            RunLater(run);
        else if (isModule || (isFile && script.HasAttribute("defer")))
            _deferred.Add(run);
        else
            run();
    }

    /// <summary>The document was parsed: what was deferred runs, in order.</summary>
    public void RunDeferred()
    {
        foreach (var run in _deferred)
            run();
        _deferred.Clear();
    }

    /// <summary>A script put a script into the document, or gave one that is there its text or its address.</summary>
    public void RunInserted(IHtmlScriptElement script)
    {
        var isFile = script.HasAttribute("src");
        if ((!isFile && script.Text.Length == 0) || !TreeEditor.IsConnected(script) || Prepare(script, ScriptStart.OfFile) is not { } run)
            return;
        if (isFile || ScriptKinds.Of(script) == ScriptKind.Module)
            RunLater(run);
        else
            run();
    }

    /// <summary>The script came from text that a script gave as HTML: it never runs.</summary>
    public void Disable(IHtmlScriptElement script) => _started.Add(script);

    // Files are there as soon as they are asked for, so that tasks in the order of the requests are in the order that scripts may ask for.
    private void RunLater(Action run) => scope.QueueLoadingTask(() => realm.Enter(run));

    /// <summary>What is to be done when the script's turn has come; null if nothing ever is.</summary>
    private Action? Prepare(IHtmlScriptElement script, ScriptStart start)
    {
        var kind = ScriptKinds.Of(script);
        if (kind != ScriptKind.None && !scope.IsScriptingEnabled)
            return RefuseForSandbox();
        if (kind == ScriptKind.None || (kind == ScriptKind.Classic && script.HasAttribute("nomodule")) || !_started.Add(script))
            return null;
        var inline = new ScriptSource(script.Text, scope.Url, start);
        return (kind, script.GetAttribute("src")) switch
        {
            (ScriptKind.ImportMap, null) => () => AddImportMap(inline),
            (ScriptKind.ImportMap, { } url) => () => Refuse(script, url, "an import map must stand in the page, not in a file of its own"),
            (ScriptKind.Module, null) => () => ExecuteModule(script, inline),
            (ScriptKind.Module, { } url) => PrepareModuleFile(script, url),
            (_, null) => () => Execute(script, inline),
            (_, { } url) => PrepareFile(script, url),
        };
    }

    private Action? RefuseForSandbox()
    {
        if (!_isRefused)
            scope.Trace(new ResourceFailed(scope.Path, scope.Url, "its scripts are not run: its sandbox has no allow-scripts"));
        _isRefused = true;
        return null;
    }

    private Action PrepareFile(IHtmlScriptElement script, string url)
    {
        if (address.Resolve(url) is not { } absolute)
            return () => Refuse(script, url, "the src of the script is not a URL");
        if (modules.LoadFile(absolute) is not { } file)
            return () => realm.FireAt(script, "error");
        return () =>
        {
            // It was fetched without asking its server whether the page may read it (HTML Standard 8.1.4.2, muted errors).
            if (!script.HasAttribute("crossorigin") && !OtherOrigins.IsOwn(absolute, scope.Origin))
                realm.Invoke(PageTask.MuteErrors, absolute);
            Execute(script, new ScriptSource(file.Text, absolute, ScriptStart.OfFile));
            realm.FireAt(script, "load");
        };
    }

    // As an import, so that the module is the one that others get when they import it.
    private Action PrepareModuleFile(IHtmlScriptElement script, string url)
    {
        if (address.Resolve(url) is not { } absolute)
            return () => Refuse(script, url, "the src of the script is not a URL");
        return () =>
        {
            if (ExecuteModule(script, ScriptSource.ImportOf(absolute)))
                realm.FireAt(script, "load");
        };
    }

    private void Refuse(IHtmlScriptElement script, string url, string message)
    {
        modules.Record(url, message);
        realm.FireAt(script, "error");
    }

    private void AddImportMap(ScriptSource source)
    {
        try
        {
            modules.Map.Add(source.Text, address.Base);
        }
        catch (ImportMapException mistake)
        {
            realm.Invoke(PageTask.ImportMapFailed, mistake.Name, mistake.Message, source.File, source.Start.Line, source.Start.Column);
        }
    }

    private bool ExecuteModule(IHtmlScriptElement script, ScriptSource source)
    {
        var outer = Current;
        Current = null;
        bool isLoaded;
        try
        {
            isLoaded = realm.EvaluateModule(source);
        }
        finally
        {
            Current = outer;
        }

        if (!isLoaded)
            realm.FireAt(script, "error");
        return isLoaded;
    }

    private void Execute(IHtmlScriptElement script, ScriptSource source)
    {
        var outer = Current;
        Current = script;
        try
        {
            realm.Evaluate(source);
        }
        finally
        {
            Current = outer;
        }
    }
}
