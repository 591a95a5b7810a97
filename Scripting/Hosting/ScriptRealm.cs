using System.Numerics;
using Messaging.Agents;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Realms;
using Messaging.Tracing;

namespace Messaging.Scripting.Hosting;

/// <summary>
/// The realm of an agent and the rules of entering it: what scripts throw is reported and goes no further; an agent whose scripts run too
/// long, or whose engine fails, is stopped for good, and it alone.
/// </summary>
internal abstract partial class ScriptRealm(IAgentScope scope, ModuleLoader modules, AgentBudget budget)
{
    private Realm? _realm;
    private string _running = "";
    private int _depth;
    private long _tasks;

    /// <summary>Whether scripts can run: they have begun and were not stopped.</summary>
    public bool IsRunning => _realm is not null;

    /// <summary>What is stopped, in the words of the run's record.</summary>
    protected abstract string Kind { get; }

    /// <summary>What the scripts have used of what they may have.</summary>
    public AgentBudget Budget => budget;

    private string Origin => scope.Origin.ToString();

    public virtual void Begin(Realm realm)
    {
        _realm = realm;
        realm.JobsElsewhere = JobsElsewhere;
    }

    /// <summary>Does something that runs scripts, unless they were stopped; stops them if it must be.</summary>
    public void Enter(Action<Realm> action)
    {
        if (_realm is { } realm)
            Enter(realm, action);
    }

    private void Enter(Realm realm, Action<Realm> action)
    {
        if (_depth++ == 0)
            budget.BeginTask();
        try
        {
            action(realm);
        }
        catch (ScriptException failure)
        {
            Report(realm, failure);
        }
        catch (Exception reason) when (_depth == 1 && EndsScripts(reason))
        {
            Stop(reason);
        }
        finally
        {
            _depth--;
        }
    }

    public void Enter(Action action) => Enter(_ => action());

    /// <summary>
    /// Does something for a script or for the document itself that it may ask for too often: then the scripts are stopped, and nothing is done.
    /// </summary>
    public void Ask(Action action)
    {
        try
        {
            action();
        }
        catch (LimitExceededException reason) when (_depth == 0)
        {
            if (IsRunning)
                Stop(reason);
        }
    }

    /// <summary>Runs a classic script, and then the jobs that it left if it was not another script that started it.</summary>
    public void Evaluate(ScriptSource source) => Run(source, realm => realm.Evaluate(source.Padded, source.File, source.Start.Line));

    /// <summary>Runs a module after everything that it imports, and then the jobs that they left.</summary>
    /// <returns>False if the module of a file that it imports could not be loaded, which has been recorded.</returns>
    public bool EvaluateModule(ScriptSource source)
    {
        var isLoaded = true;
        Run(source, realm =>
        {
            modules.ForgetFailure();
            try
            {
                realm.EvaluateModule(source.Padded, source.ModuleName, source.Start.Line);
            }
            catch (ScriptException) when (modules.HasFailed)
            {
                isLoaded = false;
            }
        });
        return isLoaded;
    }

    public void Invoke(AgentTask task, params RealmValue[] values) => Invoke((int)task, values);

    public void RunMicrotasks() => Enter(realm => realm.RunMicrotasks());

    /// <summary>
    /// A task and its microtasks are over: after the first one, the second, the fourth, the eighth and so on, memory is given back that holds
    /// again what it held when the realm began. So an agent that only waits has little to itself, and one that is busy is hardly kept up. Where
    /// there are few agents it would save little, and take longer than all else in a short life.
    /// </summary>
    public void TaskDone()
    {
        if (BitOperations.IsPow2(++_tasks) && budget.IsAmongMany)
            _realm?.ShareUnchanged();
    }

    /// <summary>A callback is over: runs the jobs that are there if no script is on the stack.</summary>
    public void PerformCheckpoint() => _realm?.PerformCheckpoint();

    /// <summary>Tells the scripts of promises that were rejected and that nobody handles.</summary>
    public void TellOfRejections() => _realm?.TellOfRejections();

    /// <summary>Nothing in the scripts dealt with an error.</summary>
    /// <param name="message">Name and message on one line.</param>
    /// <param name="place">Where it happened.</param>
    public virtual void ReportUncaught(string message, ScriptLocation place) =>
        scope.Trace(new ScriptFailed(scope.Path, Origin, message, ScriptPlace.Format(place)));

    /// <summary>The agent ends or was stopped: no script of it runs any more.</summary>
    public virtual void End()
    {
        Reachable?.Dispose();
        _realm = _left = null;
    }

    protected void Invoke(int task, RealmValue[] values) => Enter(realm => realm.Invoke(task, values));

    /// <summary>
    /// A script does not parse, or a module cannot be linked. For scripts that listen for errors that is one more of them; where nothing
    /// listens, a script that does not parse is a mistake that its author should be told of.
    /// </summary>
    protected virtual void NotRun(Realm realm, ScriptException failure, ScriptSource source)
    {
        var place = ScriptPlace.Of(failure);
        var reception = Tell(realm, place);
        if (reception == ErrorReception.Unheard && ScriptPlace.IsOfParser(failure))
            scope.Trace(new ScriptNotParsed(scope.Path, Origin, failure.Message, FileOf(place, source), place.Line, place.Column));
        else if (reception != ErrorReception.DealtWith)
            ReportUncaught(ScriptPlace.HeadlineOf(failure), place);
    }

    /// <summary>The scripts were stopped for good, which has been recorded.</summary>
    protected abstract void Stopped(string message);

    /// <summary>Whether it is somebody's wish that the scripts stop, so that there is nothing to tell.</summary>
    protected virtual bool IsWanted(Exception reason) => false;

    private void Run(ScriptSource source, Action<Realm> run) => Enter(realm =>
    {
        var outer = _running;
        _running = source.File;
        try
        {
            run(realm);
        }
        catch (ScriptException failure)
        {
            Report(realm, failure, source);
        }

        _running = outer;
        realm.RunMicrotasks();
    });

    private void Report(Realm realm, ScriptException failure, ScriptSource? source = null)
    {
        if (source is not null && (failure.IsOfLinking || ScriptPlace.IsOfParser(failure)))
            NotRun(realm, failure, source);
        else if (Tell(realm, ScriptPlace.Of(failure)) != ErrorReception.DealtWith)
            ReportUncaught(ScriptPlace.HeadlineOf(failure), ScriptPlace.Of(failure));
    }

    // Within another entry of the realm these go on outwards: the script there cannot go on either.
    private static bool EndsScripts(Exception reason) =>
        reason is ScriptInterruptedException or LimitExceededException or RealmCrashedException or InsufficientExecutionStackException;

    private static string FileOf(ScriptLocation place, ScriptSource source) => place.FileName.Length > 0 ? place.FileName : source.File;

    // The scripts hear of it first. Where even that fails, for want of stack or memory, the failure is recorded all the same.
    private static ErrorReception Tell(Realm realm, ScriptLocation place)
    {
        try
        {
            var reception = realm.Invoke((int)AgentTask.ScriptThrew, place.FileName, place.Line, place.Column, RealmValue.LastThrown);
            return (ErrorReception)(int)reception.Number;
        }
        catch (ScriptException)
        {
            return ErrorReception.Unheard;
        }
    }

    private void Stop(Exception reason)
    {
        var place = _realm is { } realm && ScriptPlace.Format(realm.StoppedAt) is { Length: > 0 } known ? known : _running;
        End();
        if (IsWanted(reason))
            return;
        var message = $"the {Kind} was stopped: {reason.Message}";
        scope.Trace(new ScriptFailed(scope.Path, Origin, message, place));
        Stopped(message);
    }
}
