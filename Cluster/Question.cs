using Akka.Actor;

namespace Messaging.Cluster;

/// <summary>Asks something of an actor that may be on another node: Akka.NET's own way of asking knows only its own references.</summary>
internal static class Question
{
    /// <exception cref="OperationCanceledException">It was cancelled before the answer came.</exception>
    public static async Task<T> AskAsync<T>(ActorSystem system, IActorRef whom, object what, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asker = system.ActorOf(Props.Create(() => new Asker(whom, what, answer)));
        try
        {
            return (T)await answer.Task.WaitAsync(cancellation);
        }
        finally
        {
            system.Stop(asker);
        }
    }

    private sealed class Asker : UntypedActor
    {
        private readonly TaskCompletionSource<object> _answer;

        public Asker(IActorRef whom, object what, TaskCompletionSource<object> answer)
        {
            _answer = answer;
            whom.Tell(what, Self);
        }

        protected override void OnReceive(object message) => _answer.TrySetResult(message);
    }
}
