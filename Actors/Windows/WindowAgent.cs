using System.Collections.Immutable;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Events;
using Messaging.Origins;
using Messaging.Tracing;

namespace Messaging.Windows;

/// <summary>
/// A document written in C#: derive from it, and do in <see cref="OnLoad"/> what a page's script does. Every member runs on the window's
/// own turn.
/// </summary>
public abstract class WindowAgent : DocumentProgram
{
    [ThreadStatic]
    private static WindowAgent? _running;

    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);
    private DocumentScope? _scope;

    /// <summary>The agent whose turn it is on this thread.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    internal static WindowAgent Current =>
        _running ?? throw new InvalidOperationException("Ports and channels are made on an agent's own turn, for example in OnLoad or in an event handler.");

    internal DocumentScope Scope => _scope ?? throw new InvalidOperationException("The agent is not in a window yet.");

    /// <summary>The agent's own window.</summary>
    protected Window Self => WindowFor(Scope.Window);

    protected Window Parent => WindowFor(Scope.Parent);

    protected Window Top => WindowFor(Scope.Top);

    /// <summary>The document's URL.</summary>
    protected string Url => Scope.Url;

    /// <summary>Time since the actor system started.</summary>
    protected TimeSpan Now => Scope.Now;

    /// <summary>What a page's script does when it is run.</summary>
    protected abstract void OnLoad();

    /// <summary>The document and its frames have loaded.</summary>
    protected virtual void OnLoaded()
    {
    }

    /// <summary>A frame's document has loaded.</summary>
    protected virtual void OnFrameLoaded(Window frame)
    {
    }

    /// <summary>A message was posted to the window.</summary>
    protected virtual void OnMessage(MessageEvent message)
    {
    }

    /// <summary>A message was posted to the window that could not be deserialized.</summary>
    protected virtual void OnMessageError(MessageEvent message)
    {
    }

    /// <summary>Makes a frame inside this window and starts to load a document into it.</summary>
    protected Window CreateFrame(string url) => WindowFor(Scope.CreateFrame(url));

    /// <summary>Destroys a frame with its document.</summary>
    protected void RemoveFrame(Window frame) => Scope.RemoveFrame(frame.Target);

    /// <summary>Writes a line to the trace, as a page does to its console.</summary>
    protected void Log(string text) => Scope.Trace(new ConsoleWritten(Scope.Path, Scope.Origin.ToString(), "log", text));

    internal void Attach(DocumentScope scope) => _scope = scope;

    internal MessagePort PortFor(PortHandle handle)
    {
        if (handle.Tag is MessagePort port)
            return port;
        port = new MessagePort(this, handle);
        handle.Tag = port;
        return port;
    }

    internal SerializedRecord Serialize(JsValue message, IReadOnlyList<JsValue> transferList)
    {
        try
        {
            return StructuredSerializer.Serialize(message, transferList);
        }
        catch (Exception failure)
        {
            // What had already been transferred has no record to travel in any more.
            Scope.Strand(ConsumedTransfers.Of(failure));
            throw;
        }
    }

    public sealed override void Run() => OnTurn(OnLoad);

    public sealed override void FireLoad() => OnTurn(OnLoaded);

    public sealed override void FrameLoaded(WindowRef frame) => OnTurn(() => OnFrameLoaded(WindowFor(frame)));

    public sealed override void DeliverToWindow(Delivery delivery, WindowRef source, Origin sourceOrigin) => OnTurn(() =>
    {
        var origin = sourceOrigin.ToString();
        if (TryDeserialize(delivery, out var data, out var ports))
            OnMessage(new MessageEvent { Data = data, Ports = ports, Origin = origin, Source = WindowFor(source) });
        else
            OnMessageError(new MessageEvent { Origin = origin, Source = WindowFor(source) });
    });

    public sealed override void DeliverToPort(PortHandle port, Delivery delivery) => OnTurn(() =>
    {
        if (TryDeserialize(delivery, out var data, out var ports))
            PortFor(port).DispatchMessage(data, ports, Report);
        else
            PortFor(port).DispatchMessageError(Report);
    });

    public sealed override void DeliverClose(PortHandle port) => OnTurn(() => PortFor(port).DispatchClose(Report));

    /// <summary>An agent in C# has no microtasks of its own.</summary>
    public sealed override void Checkpoint()
    {
    }

    private bool TryDeserialize(Delivery delivery, out JsValue data, out ImmutableArray<MessagePort> ports)
    {
        var receiver = new RecordReceiver(this, delivery);
        try
        {
            data = StructuredDeserializer.Deserialize(delivery.Record, receiver);
        }
        catch (Exception failure) when (failure is DomException or DataCloneException)
        {
            data = JsNull.Value;
            ports = [];
            return false;
        }

        ports = receiver.Ports;
        delivery.Accept();
        return true;
    }

    private void OnTurn(Action action)
    {
        var outer = _running;
        _running = this;
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
            _running = outer;
        }
    }

    private void Report(Exception failure) =>
        Scope.Trace(new ScriptFailed(Scope.Path, Scope.Origin.ToString(), $"{failure.GetType().Name}: {failure.Message}", GetType().Name));

    private Window WindowFor(WindowRef target)
    {
        if (!_windows.TryGetValue(target.Name, out var window))
            _windows.Add(target.Name, window = new Window(this, target));
        return window;
    }
}
