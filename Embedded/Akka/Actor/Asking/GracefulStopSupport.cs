using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>Stopping an actor and waiting for its end.</summary>
public static class GracefulStopSupport
{
    /// <summary>Tells a <see cref="PoisonPill"/>; completes with true once the actor has stopped, with false if it has not in time.</summary>
    public static Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout) =>
        target.GracefulStop(timeout, PoisonPill.Instance);

    /// <inheritdoc cref="GracefulStop(IActorRef, TimeSpan)"/>
    /// <exception cref="InvalidOperationException">There is no actor behind the reference.</exception>
    public static async Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout, object stopMessage)
    {
        if (target is not LocalActorRef local)
        {
            throw new InvalidOperationException($"{target} is not an actor and cannot be death-watched");
        }

        IInternalActorRef watchee = local;
        var end = new FutureActorRef<Terminated>(local.Cell.SystemImpl, isAnsweredOnPool: false);
        QuestionLimits.Apply(end, timeout, CancellationToken.None);
        watchee.SendSystemMessage(new Watch(watchee, end));
        target.Tell(stopMessage, ActorRefs.NoSender);
        try
        {
            await end.Result.ConfigureAwait(false);
            return true;
        }
        catch (AskTimeoutException)
        {
            return false;
        }
        finally
        {
            watchee.SendSystemMessage(new Unwatch(watchee, end));
        }
    }
}
