using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until a condition holds, which is looked at again and again.</summary>
    public void AwaitCondition(Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, null, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string?, CancellationToken)"/>
    public void AwaitCondition(Func<bool> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, max, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string?, CancellationToken)"/>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled, TimeSpan? max, string? message, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, max, null, message, cancellationToken);

    /// <summary>Waits until a condition holds, which is looked at again and again.</summary>
    /// <param name="conditionIsFulfilled">The condition.</param>
    /// <param name="max">How long to wait; null for the rest of a Within, or else the default.</param>
    /// <param name="interval">How long to pause between two looks; null for a tenth of the time, but no more than 100 ms.</param>
    /// <param name="message">What a failure says besides.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled, TimeSpan? max, TimeSpan? interval, string? message = null,
        CancellationToken cancellationToken = default) =>
        MustHoldAsync(AtOnce(conditionIsFulfilled), max, interval, message, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)"/>
    public Task AwaitConditionAsync(Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, null, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string?, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<bool> conditionIsFulfilled, TimeSpan? max, string? message, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, null, message, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string?, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<bool> conditionIsFulfilled, TimeSpan? max, TimeSpan? interval, string? message = null,
        CancellationToken cancellationToken = default) =>
        MustHoldAsync(AtOnce(conditionIsFulfilled), max, interval, message, Waiting.Asynchronously, cancellationToken).AsTask();

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)"/>
    public Task AwaitConditionAsync(Func<Task<bool>> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, null, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string?, CancellationToken)"/>
    public Task AwaitConditionAsync(Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string?, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, string? message, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, null, message, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string?, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, TimeSpan? interval, string? message = null,
        CancellationToken cancellationToken = default) =>
        MustHoldAsync(() => new ValueTask<bool>(conditionIsFulfilled()), max, interval, message, Waiting.Asynchronously,
            cancellationToken).AsTask();

    /// <summary>Waits until a condition holds, and answers whether it did in time.</summary>
    public bool AwaitConditionNoThrow(
        Func<bool> conditionIsFulfilled, TimeSpan max, TimeSpan? interval = null, CancellationToken cancellationToken = default) =>
        HoldsInTimeAsync(AtOnce(conditionIsFulfilled), max, interval, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="AwaitConditionNoThrow"/>
    public Task<bool> AwaitConditionNoThrowAsync(
        Func<bool> conditionIsFulfilled, TimeSpan max, TimeSpan? interval = null, CancellationToken cancellationToken = default) =>
        HoldsInTimeAsync(AtOnce(conditionIsFulfilled), max, interval, Waiting.Asynchronously, cancellationToken).AsTask();

    /// <inheritdoc cref="AwaitConditionNoThrow"/>
    public Task<bool> AwaitConditionNoThrowAsync(
        Func<Task<bool>> conditionIsFulfilled, TimeSpan max, TimeSpan? interval = null, CancellationToken cancellationToken = default) =>
        HoldsInTimeAsync(() => new ValueTask<bool>(conditionIsFulfilled()), max, interval, Waiting.Asynchronously,
            cancellationToken).AsTask();

    /// <summary>Waits until an assertion does not throw, which is tried again and again. After that time its exception is thrown.</summary>
    /// <param name="assertion">The assertion.</param>
    /// <param name="duration">How long to wait; null for the rest of a Within, or else the default.</param>
    /// <param name="interval">How long to pause between two tries; null for a tenth of the time, but no more than 100 ms.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    public void AwaitAssert(
        Action assertion, TimeSpan? duration = null, TimeSpan? interval = null, CancellationToken cancellationToken = default) =>
        MustPassAsync(AtOnce(assertion), duration, interval, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="AwaitAssert"/>
    public Task AwaitAssertAsync(
        Action assertion, TimeSpan? duration = null, TimeSpan? interval = null, CancellationToken cancellationToken = default) =>
        MustPassAsync(AtOnce(assertion), duration, interval, Waiting.Asynchronously, cancellationToken).AsTask();

    /// <inheritdoc cref="AwaitAssert"/>
    public Task AwaitAssertAsync(
        Func<Task> assertion, TimeSpan? duration = null, TimeSpan? interval = null, CancellationToken cancellationToken = default) =>
        MustPassAsync(() => new ValueTask(assertion()), duration, interval, Waiting.Asynchronously, cancellationToken).AsTask();

    private static Func<ValueTask<bool>> AtOnce(Func<bool> condition) => () => ValueTask.FromResult(condition());

    private static Func<ValueTask> AtOnce(Action assertion) => () =>
    {
        assertion();
        return ValueTask.CompletedTask;
    };

    private static async ValueTask PauseAsync(
        TimeSpan end, TimeSpan max, TimeSpan? interval, Waiting waiting, CancellationToken cancellationToken)
    {
        var pause = interval ?? (max / 10 < LongestPause ? max / 10 : LongestPause);
        var left = Left(end);
        if (left < pause)
            pause = left;
        if (waiting == Waiting.Asynchronously)
            await Task.Delay(pause, cancellationToken);
        else if (cancellationToken.WaitHandle.WaitOne(pause))
            cancellationToken.ThrowIfCancellationRequested();
    }

    private async ValueTask MustHoldAsync(
        Func<ValueTask<bool>> condition, TimeSpan? max, TimeSpan? interval, string? message, Waiting waiting,
        CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(max);
        if (!await HoldsInTimeAsync(condition, limit, interval, waiting, cancellationToken))
            _assertions.Fail($"Timeout: expected a condition to hold within {limit}, but it did not{Hints.Suffix(message)}.");
    }

    private async ValueTask<bool> HoldsInTimeAsync(
        Func<ValueTask<bool>> condition, TimeSpan max, TimeSpan? interval, Waiting waiting, CancellationToken cancellationToken)
    {
        _lastWasSilence = false;
        var end = Now + max;
        while (!await condition())
        {
            if (Now >= end)
                return false;
            await PauseAsync(end, max, interval, waiting, cancellationToken);
        }

        return true;
    }

    private async ValueTask MustPassAsync(
        Func<ValueTask> assertion, TimeSpan? duration, TimeSpan? interval, Waiting waiting, CancellationToken cancellationToken)
    {
        var max = RemainingOrDilated(duration);
        var end = Now + max;
        while (true)
        {
            try
            {
                await assertion();
                return;
            }
            catch (Exception) when (Now < end && !cancellationToken.IsCancellationRequested)
            {
                LogCall("an assertion is tried again until {0}", end);
            }

            await PauseAsync(end, max, interval, waiting, cancellationToken);
        }
    }
}
