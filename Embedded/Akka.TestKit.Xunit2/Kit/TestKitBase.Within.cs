using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    // How much later than its time an asynchronous block may notice that its time is over.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    // Whether the last thing that the test did was to wait for silence, which takes all the time there is.
    private bool _lastWasSilence;

    /// <summary>Runs a block that must end in time. Expectations in it wait no longer than what is left.</summary>
    /// <param name="max">How long the block may take.</param>
    /// <param name="action">The block.</param>
    /// <param name="epsilonValue">How much longer than that it may take.</param>
    /// <param name="cancellationToken">Ends the waiting for an asynchronous block.</param>
    public void Within(TimeSpan max, Action action, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, action, null, epsilonValue, cancellationToken);

    /// <summary>Runs a block that must not end too early nor too late.</summary>
    /// <param name="min">How long the block must take.</param>
    /// <param name="max">How long the block may take.</param>
    /// <param name="action">The block.</param>
    /// <param name="hint">What a failure says besides.</param>
    /// <param name="epsilonValue">How much longer than <paramref name="max"/> it may take.</param>
    /// <param name="cancellationToken">Ends the waiting for an asynchronous block.</param>
    public void Within(
        TimeSpan min, TimeSpan max, Action action, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        Within(min, max, () => Nothing(action), hint, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, Action, TimeSpan?, CancellationToken)"/>
    public T Within<T>(TimeSpan max, Func<T> function, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, TimeSpan, Action, string?, TimeSpan?, CancellationToken)"/>
    public T Within<T>(
        TimeSpan min, TimeSpan max, Func<T> function, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        var limits = EnterWithin(min, max, hint);
        T result;
        try
        {
            result = function();
        }
        finally
        {
            _end = limits.OuterEnd;
        }

        CheckWithin(limits, epsilonValue);
        return result;
    }

    /// <inheritdoc cref="Within(TimeSpan, Action, TimeSpan?, CancellationToken)"/>
    public Task WithinAsync(
        TimeSpan max, Func<Task> actionAsync, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, actionAsync, null, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, TimeSpan, Action, string?, TimeSpan?, CancellationToken)"/>
    public Task WithinAsync(
        TimeSpan min, TimeSpan max, Func<Task> actionAsync, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(min, max, () => NothingAsync(actionAsync), hint, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, Action, TimeSpan?, CancellationToken)"/>
    public Task<T> WithinAsync<T>(
        TimeSpan max, Func<Task<T>> function, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, TimeSpan, Action, string?, TimeSpan?, CancellationToken)"/>
    public async Task<T> WithinAsync<T>(
        TimeSpan min, TimeSpan max, Func<Task<T>> function, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        var limits = EnterWithin(min, max, hint);
        T? result = default;
        try
        {
            result = await function().WaitAsync(limits.Max + (epsilonValue ?? TimeSpan.Zero) + Grace, cancellationToken);
        }
        catch (TimeoutException) when (Now - limits.Start > limits.Max)
        {
            FailTooLate(limits);
        }
        finally
        {
            _end = limits.OuterEnd;
        }

        CheckWithin(limits, epsilonValue);
        return result!;
    }

    private static bool Nothing(Action action)
    {
        action();
        return true;
    }

    private static async Task<bool> NothingAsync(Func<Task> action)
    {
        await action();
        return true;
    }

    private WithinLimits EnterWithin(TimeSpan min, TimeSpan max, string? hint)
    {
        var start = Now;
        var outer = _end;
        var limit = RemainingOr(TimeSpan.MaxValue);
        if (limit < min)
            _assertions.Fail($"The block has to take at least {min}, and only {limit} are left{Hints.Suffix(hint)}.");
        var dilated = Dilated(max);
        if (dilated < limit)
            limit = dilated;
        _end = start + limit;
        _lastWasSilence = false;
        return new WithinLimits(start, min, limit, outer, hint);
    }

    private void CheckWithin(WithinLimits limits, TimeSpan? epsilon)
    {
        var taken = Now - limits.Start;
        if (taken < limits.Min)
            _assertions.Fail($"The block took {taken}; it should have taken at least {limits.Min}{Hints.Suffix(limits.Hint)}.");
        if (!_lastWasSilence && taken > limits.Max + (epsilon ?? TimeSpan.Zero))
            FailTooLate(limits);
    }

    private void FailTooLate(WithinLimits limits) =>
        _assertions.Fail($"The block took {Now - limits.Start}, longer than the {limits.Max} that it may take{Hints.Suffix(limits.Hint)}.");

    private readonly record struct WithinLimits(TimeSpan Start, TimeSpan Min, TimeSpan Max, TimeSpan? OuterEnd, string? Hint);
}
