namespace Akka.Actor;

/// <summary>Ends a question that is not answered in time or is cancelled.</summary>
internal static class QuestionLimits
{
    /// <param name="question">A question that has not been put yet.</param>
    /// <param name="limit">Zero or less for none. It is real time, whatever the system's scheduler takes for time.</param>
    /// <param name="cancellationToken">May be one that is never cancelled.</param>
    public static void Apply<T>(FutureActorRef<T> question, TimeSpan limit, CancellationToken cancellationToken)
    {
        var registration = default(CancellationTokenRegistration);
        Timer? timer = null;
        question.OnDone = () =>
        {
            timer?.Dispose();
            registration.Unregister();
        };

        if (limit > TimeSpan.Zero)
        {
            timer = new Timer(
                _ => question.Fail(new AskTimeoutException($"Timeout after {limit.TotalSeconds:F2} seconds")),
                null,
                limit,
                Timeout.InfiniteTimeSpan);
        }

        if (cancellationToken.CanBeCanceled)
        {
            registration = cancellationToken.Register(question.Cancel);
        }
    }
}
