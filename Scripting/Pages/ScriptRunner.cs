using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Sites;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>
/// Runs the scripts of a page where the standard says (HTML Standard 4.12.1): in place as the parser reaches them, after parsing if
/// they are deferred, as a task if they are asynchronous, and at once when a script inserts one that needs no file.
/// </summary>
internal sealed class ScriptRunner(DocumentScope scope, ResourceLoader loader, PageAddress address, PageRealm realm)
{
    private readonly HashSet<IHtmlScriptElement> _started = new(ReferenceEqualityComparer.Instance);
    private readonly List<(IHtmlScriptElement Script, ScriptSource Source)> _deferred = [];

    /// <summary>The element whose script runs now.</summary>
    public IHtmlScriptElement? Current { get; private set; }

    /// <summary>The parser has read a script to its end.</summary>
    public void RunFromParser(IHtmlScriptElement script, ScriptStart start)
    {
        if (!TryBegin(script))
            return;
        if (script.GetAttribute("src") is not { } url)
        {
            Execute(script, new ScriptSource(script.Text, scope.Url, start));
            return;
        }

        if (Fetch(script, url) is not { } source)
            realm.FireAt(script, "error");
        else if (script.HasAttribute("async"))
            scope.QueueTask(() => realm.Enter(() => ExecuteFile(script, source)));
        else if (script.HasAttribute("defer"))
            _deferred.Add((script, source));
        else
            ExecuteFile(script, source);
    }

    /// <summary>The document was parsed: what was deferred runs, in order.</summary>
    public void RunDeferred()
    {
        foreach (var (script, source) in _deferred)
            ExecuteFile(script, source);
        _deferred.Clear();
    }

    /// <summary>A script put a script into the document, or gave one that is there its text or its address.</summary>
    public void RunInserted(IHtmlScriptElement script)
    {
        var url = script.GetAttribute("src");
        if ((url is null && script.Text.Length == 0) || !TreeEditor.IsConnected(script) || !TryBegin(script))
            return;
        if (url is null)
        {
            Execute(script, new ScriptSource(script.Text, scope.Url, ScriptStart.OfFile));
            return;
        }

        scope.QueueTask(() => realm.Enter(() =>
        {
            if (Fetch(script, url) is { } source)
                ExecuteFile(script, source);
            else
                realm.FireAt(script, "error");
        }));
    }

    /// <summary>The script came from text that a script gave as HTML: it never runs.</summary>
    public void Disable(IHtmlScriptElement script) => _started.Add(script);

    private bool TryBegin(IHtmlScriptElement script)
    {
        if (ScriptKinds.IsModule(script))
        {
            if (_started.Add(script))
                RefuseModule(script);
            return false;
        }

        return ScriptKinds.IsClassic(script) && _started.Add(script);
    }

    private void RefuseModule(IHtmlScriptElement script) => scope.Trace(new ResourceFailed(
        scope.Path, script.GetAttribute("src") ?? scope.Url, "module scripts are not there yet; use a classic script"));

    private ScriptSource? Fetch(IHtmlScriptElement script, string url)
    {
        var absolute = address.Resolve(url, (IHtmlDocument)script.Owner!);
        if (absolute is null)
        {
            scope.Trace(new ResourceFailed(scope.Path, url, "the src of the script is not a URL"));
            return null;
        }

        var result = loader.Load(absolute);
        if (result.IsFound)
            return new ScriptSource(result.Resource.Text, absolute, ScriptStart.OfFile);
        scope.Trace(new ResourceFailed(scope.Path, absolute, result.Failure.Message));
        return null;
    }

    private void ExecuteFile(IHtmlScriptElement script, ScriptSource source)
    {
        Execute(script, source);
        realm.FireAt(script, "load");
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
