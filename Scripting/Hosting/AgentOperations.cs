using Messaging.Agents;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Realms;
using Messaging.Tracing;

namespace Messaging.Scripting.Hosting;

/// <summary>Answers <see cref="AgentOperation"/>.</summary>
internal sealed class AgentOperations(IAgentScope scope, AgentAddress address, ScriptRealm realm, ModuleLoader modules)
{
    private readonly HashSet<int> _timers = [];

    /// <summary>Whether scripts have stated rules that are to hold after each task.</summary>
    public bool HasInvariants { get; private set; }

    private string Origin => scope.Origin.ToString();

    public void Call(AgentOperation operation, HostCall call)
    {
        switch (operation)
        {
            case AgentOperation.WriteConsole: WriteConsole(call.Text(0), call.Text(1)); break;
            case AgentOperation.ScriptFailed: realm.ReportUncaught(call.Text(0), ReadPlace(call)); break;
            case AgentOperation.RejectionUnhandled: ReportRejection(call); break;
            case AgentOperation.StartTimer: StartTimer(call.Integer(0), call.Number(1)); break;
            case AgentOperation.CancelTimer: CancelTimer(call.Integer(0)); break;
            case AgentOperation.PerformCheckpoint: realm.PerformCheckpoint(); break;
            case AgentOperation.TellOfRejections: realm.TellOfRejections(); break;
            case AgentOperation.Origin: call.Return(Origin); break;
            case AgentOperation.IsSecureContext: call.Return(scope.Environment.IsSecureContext); break;
            case AgentOperation.IsCrossOriginIsolated: call.Return(scope.Environment.IsCrossOriginIsolated); break;
            case AgentOperation.MayFailToSend: call.Return(scope.Ports.MayFailToSend); break;
            case AgentOperation.FailsToSend: call.Return(scope.Ports.FailsToSend()); break;
            case AgentOperation.UrlPart: call.Return(address.Part(call.Integer(0))); break;
            case AgentOperation.ParseUrl: ParseUrl(call); break;
            case AgentOperation.AddInvariant: HasInvariants = true; break;
            case AgentOperation.InvariantBroken: scope.Trace(new InvariantBroken(scope.Path, call.Text(0), call.Text(1))); break;
            case AgentOperation.ResolveModule: call.Return(modules.Resolve(call.Text(0), call.Text(1))); break;
        }
    }

    private static ScriptLocation ReadPlace(HostCall call) => new(call.Text(1), call.Integer(2), call.Integer(3));

    // A rejection is told where it happened only; it is no error of a worker's creator (HTML Standard 8.1.4.7).
    private void ReportRejection(HostCall call) =>
        scope.Trace(new ScriptFailed(scope.Path, Origin, call.Text(0), ScriptPlace.Format(ReadPlace(call))));

    private void WriteConsole(string level, string text)
    {
        realm.Budget.Wrote(text.Length);
        scope.Trace(new ConsoleWritten(scope.Path, Origin, level, text));
    }

    private void StartTimer(int number, double milliseconds)
    {
        _timers.Add(number);
        realm.Budget.TimersSet(_timers.Count);
        scope.StartTimer(number, TimeSpan.FromMilliseconds(milliseconds), () =>
        {
            _timers.Remove(number);
            realm.Invoke(AgentTask.TimerDue, number);
        });
    }

    private void CancelTimer(int number)
    {
        _timers.Remove(number);
        scope.CancelTimer(number);
    }

    private void ParseUrl(HostCall call)
    {
        if (address.Resolve(call.Text(0)) is { } absolute)
            call.Return(absolute);
        else
            call.ReturnNull();
    }
}
