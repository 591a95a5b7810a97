using Messaging.Channels;

namespace Messaging.Workers;

/// <summary>A client's end of a shared worker: what a script's SharedWorker object stands for (HTML Standard 10.2.6.4).</summary>
/// <param name="port">The client's end of the channel; not started, and a port like any other.</param>
public sealed class SharedWorkerHandle(PortHandle port)
{
    public PortHandle Port { get; } = port;

    /// <summary>What the program gave the handle to recognise it by, such as its SharedWorker object.</summary>
    public object? Tag { get; set; }
}
