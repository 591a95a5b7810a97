using Akka.Actor;
using Akka.Event;

namespace Messaging.Simulation.Host.Clustering.Nodes;

/// <summary>Says which errors the actor system of a node logs.</summary>
internal sealed class NodeLog : ReceiveActor
{
    public NodeLog(NodeVoice voice)
    {
        Receive<Error>(error => IsOfTransport(error), _ => { });
        Receive<Error>(error => voice.Say(NodeWords.Logged, Line($"{error.LogSource}: {error.Message}{(error.Cause is { } cause ? $": {cause.Message}" : "")}")));
        Context.System.EventStream.Subscribe(Self, typeof(Error));
    }

    public static Props Props(NodeVoice voice) => Akka.Actor.Props.Create(() => new NodeLog(voice));

    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    // Akka.Remote may call it an error that the other end of a connection has died. The cluster says which node is gone, and the links what
    // became of its messages.
    private static bool IsOfTransport(Error error) => error.LogSource.Contains("/system/endpointManager/", StringComparison.Ordinal);
}
