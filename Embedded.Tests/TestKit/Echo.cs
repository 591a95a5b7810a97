using Akka.Actor;

namespace Embedded.Tests.Kit;

/// <summary>An actor that answers what it is told to, for tests of the test kit.</summary>
public sealed class Echo : ReceiveActor
{
    public Echo()
    {
        Receive<Exception>(problem => throw problem);
        ReceiveAny(message => Sender.Tell(message));
    }

    public static Props Props() => Akka.Actor.Props.Create(() => new Echo());
}
