using Messaging.Scripting.Hosting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Realms;
using Messaging.Workers;

namespace Messaging.Scripting.Workers;

/// <summary>
/// The realm of a worker. What nothing in a dedicated worker deals with is an error of its creator's; a shared worker has nobody to tell
/// (HTML Standard 10.2.5).
/// </summary>
internal sealed class WorkerRealm(WorkerScope scope, ModuleLoader modules, AgentBudget budget) : ScriptRealm(scope, modules, budget)
{
    private CancellationTokenRegistration _termination;

    protected override string Kind => "worker";

    private bool IsDedicated => scope.InsidePort is not null;

    public override void Begin(Realm realm)
    {
        base.Begin(realm);
        _termination = scope.Terminated.Register(realm.RequestStop);
    }

    public void Invoke(WorkerTask task, params RealmValue[] values) => Invoke((int)task, values);

    /// <summary>Runs a classic script for another one that waits for it; what it throws is the other one's to catch.</summary>
    public void Import(ScriptSource source) => Enter(realm =>
    {
        try
        {
            realm.Evaluate(source.Padded, source.File, source.Start.Line);
        }
        catch (ScriptException)
        {
            realm.Invoke((int)WorkerTask.ImportThrew, RealmValue.LastThrown);
        }
    });

    public override void ReportUncaught(string message, ScriptLocation place)
    {
        if (IsDedicated)
            scope.ReportError(new WorkerError($"Uncaught {message}", place.FileName, place.Line, place.Column));
        else
            base.ReportUncaught(message, place);
    }

    /// <summary>The worker's script cannot run, or not any longer, for a reason that has been recorded: its creator is told, and it ends.</summary>
    public void CannotGoOn(WorkerErrorKind kind, string message)
    {
        scope.ReportError(new WorkerError(message, scope.Url, 0, 0) { Kind = kind });
        scope.Close();
    }

    public override void End()
    {
        _termination.Dispose();
        base.End();
    }

    // Nothing of the script has run, and nothing will: the worker ends, and what was posted to it is accounted for. Its creator hears that by
    // a plain event, so that the reason stands only in the record.
    protected override void NotRun(Realm realm, ScriptException failure, ScriptSource source)
    {
        var message = ScriptPlace.HeadlineOf(failure);
        base.ReportUncaught(message, ScriptPlace.Of(failure));
        CannotGoOn(WorkerErrorKind.NotRun, message);
    }

    protected override bool IsWanted(Exception reason) => reason is ScriptInterruptedException { WasRequested: true };

    protected override void Stopped(string message) => CannotGoOn(WorkerErrorKind.Stopped, message);
}
