using Akka.Actor;

namespace Messaging.Benchmarks.Clustering;

/// <summary>Answers the last of a row of texts.</summary>
internal sealed class PlainFar : ReceiveActor
{
    public PlainFar() => Receive<string>(text =>
    {
        if (text == "hello 0")
            Sender.Tell("done");
    });
}
