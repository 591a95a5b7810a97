using Messaging.Events;
using Messaging.Workers;

namespace Messaging.Benchmarks.Ports;

/// <summary>Answers on the port that comes with a message.</summary>
internal sealed class EchoWorker : WorkerAgent
{
    protected override void OnLoad()
    {
    }

    protected override void OnMessage(MessageEvent message) => Shipping.Answer(message);
}
