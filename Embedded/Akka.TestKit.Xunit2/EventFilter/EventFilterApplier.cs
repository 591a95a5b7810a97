using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <inheritdoc/>
internal sealed class EventFilterApplier(TestKitBase testKit, ActorSystem system, IReadOnlyList<LogFilter> filters) : IEventFilterApplier
{
    public EventFilterFactory And => new(testKit, system, filters);

    public void ExpectOne(Action action, CancellationToken cancellationToken = default) => Expect(1, action, cancellationToken);

    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Expect(1, timeout, action, cancellationToken);

    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default) => Expect(1, func, cancellationToken);

    public T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Expect(1, timeout, func, cancellationToken);

    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default) =>
        InterceptAsync(Now(action), null, expectedCount, Waiting.OnThisThread, cancellationToken).Now();

    public void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        InterceptAsync(Now(action), timeout, expectedCount, Waiting.OnThisThread, cancellationToken).Now();

    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(() => ValueTask.FromResult(func()), null, expectedCount, Waiting.OnThisThread, cancellationToken).Now();

    public T Expect<T>(int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(() => ValueTask.FromResult(func()), timeout, expectedCount, Waiting.OnThisThread, cancellationToken).Now();

    public Task ExpectOneAsync(Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, actionAsync, null, cancellationToken);

    public Task ExpectOneAsync(TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, action, timeout, cancellationToken);

    public Task<T> ExpectOneAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, func, cancellationToken);

    public Task<T> ExpectOneAsync<T>(TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, timeout, func, cancellationToken);

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        ExpectAsync(expectedCount, actionAsync, null, cancellationToken);

    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        ExpectAsync(expectedCount, action, timeout, cancellationToken);

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, TimeSpan? timeout, CancellationToken cancellationToken = default) =>
        InterceptAsync(Later(actionAsync), timeout, expectedCount, Waiting.Asynchronously, cancellationToken).AsTask();

    public Task<T> ExpectAsync<T>(int expectedCount, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(() => new ValueTask<T>(func()), null, expectedCount, Waiting.Asynchronously, cancellationToken).AsTask();

    public Task<T> ExpectAsync<T>(int expectedCount, TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(() => new ValueTask<T>(func()), timeout, expectedCount, Waiting.Asynchronously, cancellationToken).AsTask();

    public IUnmutableFilter Mute()
    {
        new FilterCommand.Mute(filters).TellLoggers(system);
        return new MutedFilters(system, filters);
    }

    public void Mute(Action action, CancellationToken cancellationToken = default) =>
        InterceptAsync(Now(action), null, null, Waiting.OnThisThread, cancellationToken).Now();

    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(() => ValueTask.FromResult(func()), null, null, Waiting.OnThisThread, cancellationToken).Now();

    public Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default) =>
        InterceptAsync(Later(action), null, null, Waiting.Asynchronously, cancellationToken).AsTask();

    public Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(() => new ValueTask<T>(func()), null, null, Waiting.Asynchronously, cancellationToken).AsTask();

    private static Func<ValueTask<bool>> Now(Action action) => () =>
    {
        action();
        return ValueTask.FromResult(true);
    };

    private static Func<ValueTask<bool>> Later(Func<Task> action) => async () =>
    {
        await action();
        return true;
    };

    // Without an expected number it only mutes.
    private async ValueTask<T> InterceptAsync<T>(
        Func<ValueTask<T>> block, TimeSpan? timeout, int? expected, Waiting waiting, CancellationToken cancellationToken)
    {
        var limit = testKit.Dilated(timeout ?? testKit.TestKitSettings.TestEventFilterLeeway);
        using var counter = new MatchCounter(filters);
        using var muted = Mute();
        var result = await block();
        if (expected is { } count)
        {
            // To see that none comes one has to wait for one.
            await counter.ReachAsync(Math.Max(1, count), limit, waiting, cancellationToken);
            if (counter.Count != count)
            {
                testKit.TestAssertions.Fail(
                    $"Expected {Events(count)} that match [{string.Join(" or ", filters)}], "
                    + $"but within {limit} there came {counter.Count}.");
            }
        }

        return result;
    }

    private static string Events(int count) => count == 1 ? "one event" : $"{count} events";
}
