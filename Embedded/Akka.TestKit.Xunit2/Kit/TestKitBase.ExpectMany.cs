using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    /// <summary>Takes as many messages as are given, which must be these, in any order. Returns them as they came.</summary>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(params T[] messages) => ExpectMsgAllOf((IReadOnlyCollection<T>)messages);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOfCore(RemainingOrDefault, messages, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, params T[] messages) =>
        ExpectMsgAllOf(max, (IReadOnlyCollection<T>)messages);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOfCore(Dilated(max), messages, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOfCore(RemainingOrDefault, messages, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOfCore(Dilated(max), messages, Waiting.Asynchronously, cancellationToken);

    /// <summary>Takes the next message, which must be one of those given.</summary>
    public T ExpectMsgAnyOf<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        AnyOfCore([.. messages], Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ExpectMsgAnyOf"/>
    public ValueTask<T> ExpectMsgAnyOfAsync<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        AnyOfCore([.. messages], Waiting.Asynchronously, cancellationToken);

    private async IAsyncEnumerable<T> AllOfCore<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, Waiting waiting, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = Now + max;
        var missing = messages.ToList();
        var unexpected = new List<string>();
        for (var i = 0; i < messages.Count; i++)
        {
            var envelope = await NextAsync(Left(end), waiting, cancellationToken);
            if (envelope is null)
                FailAllOf(messages, $"within {max}", missing, unexpected);
            if (envelope!.Message is T message && missing.Remove(message))
                yield return message;
            else
                unexpected.Add(Hints.Describe(envelope));
        }

        if (missing.Count > 0)
            FailAllOf(messages, "in any order", missing, unexpected);
    }

    private void FailAllOf<T>(IReadOnlyCollection<T> messages, string how, List<T> missing, List<string> unexpected) => _assertions.Fail(
        $"Expected the messages {Hints.List(messages)} {how}; missing: {Hints.List(missing)}; unexpected: {Hints.List(unexpected)}.");

    private ValueTask<T> AnyOfCore<T>(T[] messages, Waiting waiting, CancellationToken cancellationToken)
    {
        var expected = $"one of the messages {Hints.List(messages)}";
        return ExpectAsync<T>(Check, null, null, waiting, cancellationToken, expected);

        void Check(T message, Actor.IActorRef sender)
        {
            if (!messages.Contains(message))
                _assertions.Fail($"Expected {expected}, but received {Hints.Describe(_last)}.");
        }
    }
}
