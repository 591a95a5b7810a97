using AngleSharp.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Realms;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>
/// The realm of a page and the rules of entering it: what scripts throw is reported and goes no further; a page whose scripts run too
/// long, or whose engine fails, is stopped for good, and it alone.
/// </summary>
internal sealed class PageRealm(DocumentScope scope, NodeHandles nodes)
{
    private Realm? _realm;
    private string _running = "";
    private int _depth;

    /// <summary>Whether the page can run scripts: it has begun and was not stopped.</summary>
    public bool IsRunning => _realm is not null;

    public void Begin(Realm realm) => _realm = realm;

    /// <summary>Does something that runs scripts, unless the page was stopped; stops it if it must be.</summary>
    public void Enter(Action<Realm> action)
    {
        if (_realm is not { } realm)
            return;
        _depth++;
        try
        {
            action(realm);
        }
        catch (ScriptException failure)
        {
            Report(realm, failure);
        }
        catch (Exception reason) when (_depth == 1 && EndsThePage(reason))
        {
            Stop(reason);
        }
        finally
        {
            _depth--;
        }
    }

    public void Enter(Action action) => Enter(_ => action());

    /// <summary>Runs a classic script, and then the jobs that it left if it was not another script that started it.</summary>
    public void Evaluate(ScriptSource source) => Enter(realm =>
    {
        var outer = _running;
        _running = source.File;
        try
        {
            realm.Evaluate(source.Padded, source.File, source.Start.Line);
        }
        catch (ScriptException failure)
        {
            Report(realm, failure, source);
        }

        _running = outer;
        realm.RunMicrotasks();
    });

    /// <summary>Dispatches an event without parts at an element.</summary>
    public void FireAt(IElement element, string type) => Invoke(PageTask.FireAtElement, nodes.HandleOf(element), type);

    public void Invoke(PageTask task, params RealmValue[] values) => Enter(realm => realm.Invoke((int)task, values));

    public void RunMicrotasks() => Enter(realm => realm.RunMicrotasks());

    /// <summary>The page ends or was stopped: no script of it runs any more.</summary>
    public void End()
    {
        _realm?.Dispose();
        _realm = null;
    }

    private void Report(Realm realm, ScriptException failure, ScriptSource? source = null)
    {
        var place = PageLocation.Of(failure);
        if (IsDealtWith(realm, place))
            return;
        if (source is not null && PageLocation.IsOfParser(failure))
            scope.Trace(new ScriptNotParsed(scope.Path, Origin, failure.Message, source.File, place.Line, place.Column));
        else
            scope.Trace(new ScriptFailed(scope.Path, Origin, PageLocation.HeadlineOf(failure), PageLocation.Format(place)));
    }

    // Within another entry of the realm these go on outwards: the script there cannot go on either.
    private static bool EndsThePage(Exception reason) =>
        reason is ScriptInterruptedException or RealmCrashedException or InsufficientExecutionStackException;

    // The page hears of it first. Where even that fails, for want of stack or memory, the failure is recorded all the same.
    private static bool IsDealtWith(Realm realm, ScriptLocation place)
    {
        try
        {
            return realm.Invoke((int)PageTask.ScriptThrew, place.FileName, place.Line, place.Column, RealmValue.LastThrown).Boolean;
        }
        catch (ScriptException)
        {
            return false;
        }
    }

    private void Stop(Exception reason)
    {
        scope.Trace(new ScriptFailed(scope.Path, Origin, $"the page was stopped: {reason.Message}", _running));
        End();
        foreach (var port in scope.Ports.Handles.ToArray())
            port.Close();
    }

    private string Origin => scope.Origin.ToString();
}
