using Akka.Actor;
using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Runtime;
using static Messaging.Ports.PortProtocol;

/// <summary>An actor that is no agent and owns one end of a channel.</summary>
internal sealed class PortHolder : UntypedActor
{
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case TransferredPort side:
                var port = Context.ActorOf(PortActor.Props(), side.Port.ActorName(side.Generation));
                port.Tell(new Adopt(side.Port, side.Generation, side.From));
                port.Tell(Start.Instance);
                port.Tell(new MessageEntry(MessagingExtension.For(Context.System).NextMessage(), StructuredSerializer.Serialize("hello")));
                break;
            case HandOver handOver:
                while (handOver.Entries.TryTake(out var entry))
                    Console.WriteLine(entry);
                break;
            case Recall:
                Sender.Tell(Recalled.Instance);
                break;
        }
    }
}
