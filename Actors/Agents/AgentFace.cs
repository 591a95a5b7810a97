using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Events;
using Messaging.Origins;
using Messaging.Profiles;
using Messaging.Tracing;
using Messaging.Workers;

namespace Messaging.Agents;

/// <summary>
/// What all agents written in C# have in common, whatever they run in: their ports as objects, cloning, and the knowledge of whose turn
/// it is, so that <c>new MessageChannel()</c> finds its owner as it does in a script.
/// </summary>
internal sealed class AgentFace
{
    [ThreadStatic]
    private static AgentFace? _running;

    private readonly string _typeName;
    private readonly PortTable _ports;
    private readonly Action<Exception>? _onError;
    private readonly Action<Exception> _report;
    private readonly AgentContext _context;
    private readonly RecordReceiver _receivesNothing;

    /// <param name="typeName">The class of the agent, as the trace names the place of a failure.</param>
    /// <param name="onError">Told of what the program throws, besides the trace.</param>
    public AgentFace(IAgentScope scope, string typeName, Action<Exception>? onError = null)
    {
        Scope = scope;
        _ports = scope.Ports;
        _typeName = typeName;
        _onError = onError;
        _report = Report;
        _context = new AgentContext(this);
        _receivesNothing = new RecordReceiver(this, _ports.Adopt);
        Clock = new AgentClock(this);
    }

    /// <summary>The agent whose turn it is on this thread.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static AgentFace Current =>
        _running ?? throw new InvalidOperationException("Ports and channels are made on an agent's own turn, for example in OnLoad or in an event handler.");

    public IAgentScope Scope { get; }

    public AgentClock Clock { get; }

    /// <summary>Whether it is this agent's turn on this thread.</summary>
    public bool IsRunning => _running == this;

    /// <summary>The agent's object for a port; always the same one.</summary>
    public MessagePort PortFor(PortHandle handle)
    {
        if (handle.Tag is MessagePort port)
            return port;
        port = new MessagePort(this, handle);
        handle.Tag = port;
        return port;
    }

    /// <summary>Clones a message for posting. If that fails, what had already been transferred is stranded.</summary>
    public SerializedRecord Serialize(JsValue message, IReadOnlyList<JsValue>? transferList = null)
    {
        if (_ports.FailsToSend())
            throw DomException.DataClone("There is no memory for the clone.");
        if (transferList is null && StructuredSerializer.TrySerializePlain(message) is { } plain)
            return plain;
        try
        {
            return StructuredSerializer.Serialize(message, transferList, Sending);
        }
        catch (Exception failure)
        {
            Scope.Strand(ConsumedTransfers.Of(failure));
            throw;
        }
        finally
        {
            for (var i = 0; i < transferList?.Count; i++)
                ((transferList[i] as JsPlatformObject)?.Target as PortHandle)?.Face?.EndIfDetached();
        }
    }

    private SerializerOptions Sending => Scope.Ports.Profile.PartialTransfer == PartialTransfer.Kept
        ? Scope.Environment.ForSending
        : Scope.Environment.ForSending with { IsTransferAtomic = true };

    /// <summary>Makes the agent's own clone of a message, and accepts the delivery if that succeeds.</summary>
    /// <returns>False if <c>messageerror</c> is due.</returns>
    public bool TryReceive(Delivery delivery, [NotNullWhen(true)] out JsValue? data, out ImmutableArray<MessagePort> ports)
    {
        // Most messages carry nothing, and what receives nothing can be the same each time.
        var receiver = delivery.Record.Transferred.IsEmpty ? _receivesNothing : new RecordReceiver(this, delivery.Adopt);
        try
        {
            data = StructuredDeserializer.Deserialize(delivery.Record, receiver, delivery.OptionsFor(Scope.Environment));
        }
        catch (Exception failure) when (failure is DomException or DataCloneException)
        {
            data = null;
            ports = [];
            return false;
        }

        ports = receiver.Ports;
        delivery.Accept();
        return true;
    }

    /// <summary>Dispatches a message at a port, on the agent's turn.</summary>
    public void DeliverToPort(PortHandle port, Delivery delivery)
    {
        // What OnTurn does, without an action for each message.
        var outer = Enter();
        try
        {
            if (TryReceive(delivery, out var data, out var ports))
                PortFor(port).DispatchMessage(data, ports, _report);
            else
                PortFor(port).DispatchMessageError(_report);
        }
        catch (Exception failure)
        {
            Report(failure);
        }
        finally
        {
            Leave(outer);
        }
    }

    public void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin)
    {
        var target = (BroadcastChannel)channel.Tag!;
        if (TryReceive(delivery, out var data, out _))
            target.Dispatch(new MessageEvent { Data = data, Origin = origin.ToString() });
        else
            target.DispatchError(new MessageEvent { Origin = origin.ToString() });
    }

    /// <summary>Runs a part of the agent's program. What it throws is reported and does not end the agent.</summary>
    public void OnTurn(Action action)
    {
        var outer = Enter();
        try
        {
            action();
        }
        catch (Exception failure)
        {
            Report(failure);
        }
        finally
        {
            Leave(outer);
        }
    }

    /// <summary>structuredClone (HTML Standard 2.7.10): both halves at once, in this agent.</summary>
    public JsValue StructuredClone(JsValue value, IReadOnlyList<JsValue> transferList) => StructuredDeserializer.Deserialize(
        Serialize(value, transferList), new RecordReceiver(this, Scope.Ports.Adopt), Scope.Environment.ForReceiving);

    // Turns of two agents can be nested on one thread: one is made while the other runs.
    private (AgentFace? Agent, SynchronizationContext? Context) Enter()
    {
        var outer = (_running, SynchronizationContext.Current);
        _running = this;
        SynchronizationContext.SetSynchronizationContext(_context);
        return outer;
    }

    private static void Leave((AgentFace? Agent, SynchronizationContext? Context) outer)
    {
        _running = outer.Agent;
        SynchronizationContext.SetSynchronizationContext(outer.Context);
    }

    /// <summary>Fires an error event at the worker's object.</summary>
    /// <returns>False if nobody listens there.</returns>
    public bool TryHandleFailure(WorkerHandle worker, WorkerError error) => ((Worker)worker.Tag!).TryDispatchError(error, Report);

    /// <summary>Fires an error event at the shared worker's object.</summary>
    public void SharedWorkerFailed(SharedWorkerHandle worker, WorkerError error) => ((SharedWorker)worker.Tag!).DispatchError(error, Report);

    /// <summary>Something in the agent's program threw, and nothing caught it.</summary>
    public void Report(Exception failure)
    {
        _onError?.Invoke(failure);
        Scope.Trace(new ScriptFailed(Scope.Path, Scope.Origin.ToString(), $"{failure.GetType().Name}: {failure.Message}", _typeName));
    }
}
