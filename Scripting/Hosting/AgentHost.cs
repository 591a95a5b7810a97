using AngleSharp.Dom;
using Messaging.Agents;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Membranes;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Realms;
using Messaging.Tracing;

namespace Messaging.Scripting.Hosting;

/// <summary>What the realm of a window or worker needs from outside: its prelude's operations, the run's time, randomness from the seed.</summary>
internal abstract class AgentHost(
    IAgentScope scope,
    ScriptRandom random,
    ModuleLoader modules,
    AgentBudget budget,
    AgentOperations agent,
    MessageOperations messages,
    WorkerOperations workers,
    GlobalOperations globals) : IRealmHost
{
    private readonly ScriptClock _clock = new(scope);

    /// <summary>Makes script see a DOMException, whose name may be that of a native error too.</summary>
    public static HostCallException Refusal(DomError error, string message) => Refusal($"{error}Error", message);

    /// <inheritdoc cref="Refusal(DomError, string)"/>
    public static HostCallException Refusal(string name, string message) => new($"DOMException {name}", message);

    /// <summary>Whether the document is gone, so that script runs there only because another document still holds something of it.</summary>
    public bool IsGone { get; set; }

    public long NowNanoseconds => _clock.Read();

    public double NextRandom() => random.NextDouble();

    public void FillRandom(Span<byte> bytes) => random.Fill(bytes);

    public void Call(int operation, HostCall call)
    {
        budget.Call();
        try
        {
            var group = operation >> OperationGroup.Shift;
            if (IsGone && GoneOperations.TryAnswer(operation, messages, call))
                return;
            switch (group)
            {
                case OperationGroup.Agent: agent.Call((AgentOperation)operation, call); break;
                case OperationGroup.Message: messages.Call((MessageOperation)operation, call); break;
                case OperationGroup.Worker: workers.Call((WorkerOperation)operation, call); break;
                default: Call(group, operation, call); break;
            }
        }
        catch (DomException failure)
        {
            throw Refusal((DomError)failure.Code, failure.Message);
        }
        catch (InvalidCastException)
        {
            // A member of one kind of node was applied to a node of another.
            throw new HostCallException("TypeError", "Illegal invocation");
        }
    }

    public string ResolveModule(string specifier, string referrer) => modules.Resolve(specifier, referrer);

    public string LoadModule(string address, string type) => modules.Load(address, type);

    public void JobFailed(ScriptException failure) => Trace(failure);

    public void PromiseRejected(ScriptException reason) => Trace(reason);

    /// <summary>Answers an operation of a group that has no answer here; those that only a window or only a worker has are answered there.</summary>
    protected virtual void Call(int group, int operation, HostCall call) => globals.Call(operation, call);

    private void Trace(ScriptException failure)
    {
        var place = ScriptPlace.Format(ScriptPlace.Of(failure));
        scope.Trace(new ScriptFailed(scope.Path, scope.Origin.ToString(), ScriptPlace.HeadlineOf(failure), place));
    }
}
