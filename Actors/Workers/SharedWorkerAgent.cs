using Messaging.Channels;

namespace Messaging.Workers;

/// <summary>
/// A shared worker written in C#: derive from it, and do in <see cref="CSharpWorker.OnLoad"/> what a worker's script does. Every member runs
/// on the worker's own turn.
/// </summary>
public abstract class SharedWorkerAgent : CSharpWorker
{
    /// <summary>A client has connected: this is the worker's end of a channel to it, not started.</summary>
    protected abstract void OnConnect(MessagePort port);

    public sealed override void Connect(PortHandle port) => Face.OnTurn(() => OnConnect(Face.PortFor(port)));
}
