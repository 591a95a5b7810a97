using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    /// <summary>
    /// Takes messages as long as a filter turns them into something; the first that it answers null for stays in the queue.
    /// </summary>
    /// <param name="filter">Answers what a message is turned into, or null to end.</param>
    /// <param name="max">How long to receive in all.</param>
    /// <param name="idle">How long no message may come before it ends; null for no limit.</param>
    /// <param name="msgs">The greatest number of messages.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    public IReadOnlyList<T> ReceiveWhile<T>(
        Func<object, T?> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        FilteredCore(filter, max, idle, msgs, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max, Func<object, T?> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default) =>
        FilteredCore(filter, max, null, msgs, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max, TimeSpan? idle, Func<object, T?> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default) =>
        FilteredCore(filter, max, idle, msgs, Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>
    /// Takes messages of a class as long as a predicate holds for them; the first for which it does not stays in the queue.
    /// </summary>
    /// <param name="shouldContinue">Whether to take a message and go on.</param>
    /// <param name="max">How long to receive in all.</param>
    /// <param name="idle">How long no message may come before it ends; null for no limit.</param>
    /// <param name="msgs">The greatest number of messages.</param>
    /// <param name="shouldIgnoreOtherMessageTypes">Whether messages of other classes are dropped; else they end it and stay in the
    /// queue.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    public IReadOnlyList<T> ReceiveWhile<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        CancellationToken cancellationToken = default) =>
        WhileCore(shouldContinue, max, idle, msgs, shouldIgnoreOtherMessageTypes, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Func<object, T?> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        FilteredCore(filter, max, idle, msgs, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max, Func<object, T?> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default) =>
        FilteredCore(filter, max, null, msgs, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max, TimeSpan? idle, Func<object, T?> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default) =>
        FilteredCore(filter, max, idle, msgs, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Predicate{T}, TimeSpan?, TimeSpan?, int, bool, CancellationToken)"/>
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        CancellationToken cancellationToken = default) =>
        WhileCore(shouldContinue, max, idle, msgs, shouldIgnoreOtherMessageTypes, Waiting.Asynchronously, cancellationToken);

    private IAsyncEnumerable<T> FilteredCore<T>(
        Func<object, T?> filter, TimeSpan? max, TimeSpan? idle, int msgs, Waiting waiting, CancellationToken cancellationToken)
    {
        return TakeWhileCore(Take, max, idle, msgs, waiting, cancellationToken);

        Taken<T> Take(object message) => filter(message) is { } result ? Taken<T>.As(result) : Taken<T>.Not;
    }

    private IAsyncEnumerable<T> WhileCore<T>(
        Predicate<T> shouldContinue, TimeSpan? max, TimeSpan? idle, int msgs, bool dropOthers, Waiting waiting,
        CancellationToken cancellationToken)
    {
        return TakeWhileCore(Take, max, idle, msgs, waiting, cancellationToken);

        Taken<T> Take(object message) => message is not T typed
            ? dropOthers ? Taken<T>.Dropped : Taken<T>.Not
            : shouldContinue(typed) ? Taken<T>.As(typed) : Taken<T>.Not;
    }

    private async IAsyncEnumerable<T> TakeWhileCore<T>(
        Func<object, Taken<T>> take, TimeSpan? max, TimeSpan? idle, int msgs, Waiting waiting,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = Now + RemainingOrDilated(max);
        _last = NullMessageEnvelope.Instance;
        for (var count = 0; count < msgs;)
        {
            var taken = Taken<T>.Not;
            var left = Left(end);
            var envelope = await _queue.TakeIfAsync(
                next => (taken = take(next.Message)).FromQueue, idle < left ? idle.Value : left, waiting, cancellationToken);
            if (envelope is null || !taken.FromQueue)
                break;
            _last = envelope;
            if (!taken.HasResult)
                continue;
            count++;
            yield return taken.Result;
        }

        _lastWasSilence = true;
    }

    /// <summary>What becomes of the next message.</summary>
    private readonly record struct Taken<T>(bool FromQueue, bool HasResult, T Result)
    {
        public static Taken<T> Not => default;

        public static Taken<T> Dropped => new(true, false, default!);

        public static Taken<T> As(T result) => new(true, true, result);
    }
}
