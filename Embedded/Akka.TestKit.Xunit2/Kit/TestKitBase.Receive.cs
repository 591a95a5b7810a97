using System.Collections;
using System.Runtime.CompilerServices;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    /// <summary>Takes the next message.</summary>
    /// <param name="max">How long to wait, not stretched: not at all if zero, for ever if <see cref="Timeout.InfiniteTimeSpan"/>; null for
    /// the default.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    /// <returns>The message, or null if none came in time.</returns>
    public object? ReceiveOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        NextAsync(GetTimeoutOrDefault(max), Waiting.OnThisThread, cancellationToken).Now()?.Message;

    /// <inheritdoc cref="ReceiveOne"/>
    public async ValueTask<object?> ReceiveOneAsync(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        (await NextAsync(GetTimeoutOrDefault(max), Waiting.Asynchronously, cancellationToken))?.Message;

    /// <summary>Takes the next message with its sender.</summary>
    /// <param name="envelope">The message; a <see cref="NullMessageEnvelope"/> if none came in time.</param>
    /// <param name="max">As in <see cref="ReceiveOne"/>.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    /// <returns>Whether one came in time.</returns>
    public bool TryReceiveOne(out MessageEnvelope envelope, TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        var received = NextAsync(GetTimeoutOrDefault(max), Waiting.OnThisThread, cancellationToken).Now();
        envelope = received ?? NullMessageEnvelope.Instance;
        return received is not null;
    }

    /// <inheritdoc cref="TryReceiveOne"/>
    public async ValueTask<(bool success, MessageEnvelope envelope)> TryReceiveOneAsync(TimeSpan? max,
        CancellationToken cancellationToken = default)
    {
        var received = await NextAsync(GetTimeoutOrDefault(max), Waiting.Asynchronously, cancellationToken);
        return (received is not null, received ?? NullMessageEnvelope.Instance);
    }

    /// <summary>Takes a number of messages, all within the default time. It is a failure if they are fewer.</summary>
    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, CancellationToken cancellationToken = default) =>
        ReceiveNCore(numberOfMessages, RemainingOrDefault, Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>Takes a number of messages, all within a time. It is a failure if they are fewer.</summary>
    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        ReceiveNCore(numberOfMessages, Dilated(max), Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ReceiveN(int, CancellationToken)"/>
    public IAsyncEnumerable<object> ReceiveNAsync(int numberOfMessages, CancellationToken cancellationToken = default) =>
        ReceiveNCore(numberOfMessages, RemainingOrDefault, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ReceiveN(int, TimeSpan, CancellationToken)"/>
    public IAsyncEnumerable<object> ReceiveNAsync(int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        ReceiveNCore(numberOfMessages, Dilated(max), Waiting.Asynchronously, cancellationToken);

    /// <summary>Drops messages until one is of a class and a predicate holds for it. It is a failure if none comes in time.</summary>
    public T FishForMessage<T>(
        Predicate<T> isMessage, TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default) =>
        FishAsync(isMessage, null, max, hint, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, TimeSpan?, string?, CancellationToken)"/>
    /// <param name="isMessage">What is looked for.</param>
    /// <param name="allMessages">Gets the messages that are dropped.</param>
    /// <param name="max">How long to wait in all.</param>
    /// <param name="hint">What a failure says besides.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    public T FishForMessage<T>(
        Predicate<T> isMessage, ArrayList? allMessages, TimeSpan? max = null, string? hint = "",
        CancellationToken cancellationToken = default) =>
        FishAsync(isMessage, allMessages, max, hint, Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>Drops messages until a predicate holds for one. It is a failure if none comes in time.</summary>
    public object FishForMessage(
        Predicate<object> isMessage, TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default) =>
        FishForMessage<object>(isMessage, max, hint, cancellationToken);

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage, TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default) =>
        FishAsync(isMessage, null, max, hint, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, ArrayList?, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage, ArrayList? allMessages, TimeSpan? max = null, string? hint = "",
        CancellationToken cancellationToken = default) =>
        FishAsync(isMessage, allMessages, max, hint, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="FishForMessage(Predicate{object}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<object> FishForMessageAsync(
        Predicate<object> isMessage, TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default) =>
        FishForMessageAsync<object>(isMessage, max, hint, cancellationToken);

    /// <summary>Drops all messages that come within a time. It is a failure if one is of a class.</summary>
    public async Task FishUntilMessageAsync<T>(TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        var end = Now + RemainingOrDilated(max);
        while (await NextAsync(Left(end), Waiting.Asynchronously, cancellationToken) is { } envelope)
        {
            if (envelope.Message is T)
                _assertions.Fail($"Expected no message of type {typeof(T)}, but received {Hints.Describe(envelope)}.");
        }

        _lastWasSilence = true;
    }

    private async ValueTask<MessageEnvelope?> NextAsync(TimeSpan max, Waiting waiting, CancellationToken cancellationToken)
    {
        _lastWasSilence = false;
        var taken = await _queue.TakeAsync(max, waiting, cancellationToken);
        _last = taken ?? NullMessageEnvelope.Instance;
        LogCall("received {0}", _last);
        return taken;
    }

    private async IAsyncEnumerable<object> ReceiveNCore(
        int count, TimeSpan max, Waiting waiting, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = Now + max;
        var received = new List<object>();
        while (received.Count < count)
        {
            var envelope = await NextAsync(Left(end), waiting, cancellationToken);
            if (envelope is null)
                _assertions.Fail($"Expected {count} messages within {max}, but received only {received.Count}: {Hints.List(received)}.");
            received.Add(envelope!.Message);
            yield return envelope.Message;
        }
    }

    private async ValueTask<T> FishAsync<T>(
        Predicate<T> isMessage, ArrayList? dropped, TimeSpan? max, string? hint, Waiting waiting, CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(max);
        var end = Now + limit;
        var count = 0;
        dropped?.Clear();
        while (true)
        {
            var envelope = await NextAsync(Left(end), waiting, cancellationToken);
            if (envelope is null)
            {
                _assertions.Fail(
                    $"Expected a certain message of type {typeof(T)} within {limit}, but it was none of the {count} that came"
                    + $"{Hints.Suffix(hint)}.");
            }

            if (envelope!.Message is T message && isMessage(message))
                return message;
            dropped?.Add(envelope.Message);
            count++;
        }
    }

    private void LogCall(string format, params object[] args)
    {
        if (TestKitSettings.LogTestKitCalls)
            Log.Debug(format, args);
    }
}
