using Akka.Actor;

namespace Messaging.Cluster;

/// <summary>Asks something of an actor that may be on another node: Akka.NET's own way of asking knows only its own references.</summary>
internal sealed class Question : UntypedActor
{
    private readonly TaskCompletionSource<object> _answer;

    public Question(IActorRef whom, object what, TaskCompletionSource<object> answer)
    {
        _answer = answer;
        whom.Tell(what, Self);
    }

    /// <exception cref="OperationCanceledException">It was cancelled before the answer came.</exception>
    public static async Task<T> AskAsync<T>(ActorSystem system, IActorRef whom, object what, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
        var question = system.ActorOf(Props.Create(() => new Question(whom, what, answer)));
        try
        {
            return (T)await answer.Task.WaitAsync(cancellation);
        }
        finally
        {
            system.Stop(question);
        }
    }

    protected override void OnReceive(object message) => _answer.TrySetResult(message);
}
