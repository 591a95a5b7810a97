using Messaging.Cloning;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Tests.Support;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Simulation.Tests.Runs;

public sealed class RepeatingTests
{
    private static readonly string[] Texts = ["one", "two", "three"];

    [Fact]
    [Requirement("Q10")]
    public void TheSameSeedGivesTheSameTraceToTheByte()
    {
        Assert.Equal(TraceOf(7), TraceOf(7));
    }

    [Fact]
    public void DifferentSeedsGiveDifferentSchedules()
    {
        var traces = Enumerable.Range(1, 20).Select(seed => TraceOf((ulong)seed)).ToHashSet();
        Assert.True(traces.Count >= 15, $"20 seeds gave only {traces.Count} different runs.");
    }

    [Fact]
    [Requirement("Q1")]
    public void EverySeedKeepsTheOrderOfEachChannel()
    {
        for (ulong seed = 1; seed <= 50; seed++)
        {
            using var run = TestRun.OfAskingSite(3, new SeededChoice(seed), Texts);
            var posted = run.Trace.Events.Select(traced => traced.Event).OfType<MessagePosted>().ToDictionary(message => message.Id);
            var byChannel = run.Trace.Events.Select(traced => traced.Event).OfType<MessageDelivered>()
                .Select(delivered => posted[delivered.Id])
                .Where(message => !message.To.StartsWith('/'))
                .GroupBy(message => message.To)
                .ToArray();
            Assert.Equal(9, byChannel.Length);
            Assert.All(byChannel, channel => Assert.Equal(["1", "2", "3"], channel.Select(NumberIn)));
        }
    }

    [Fact]
    public void AnswersComeInTheOrderOfTheActs()
    {
        using var run = new TestRun(TestRun.AskingSite(1), new SeededChoice(3));
        var window = run.Open();
        foreach (var text in Texts)
        {
            run.System.Interact(window, text);
            run.Settle();
        }

        Assert.Equal(
            Texts.SelectMany(text => Enumerable.Range(1, 3), (text, i) => $"{text} {i} from frame-2"),
            (string[])run.System.Interact(window, AskingPage.ReadAnswers)!);
    }

    [Fact]
    public void TwoSystemsOnTwoThreadsDoNotDisturbEachOther()
    {
        var alone = (TraceOf(1), TraceOf(2));
        var together = new string[2];
        var threads = new[] { 1UL, 2UL }.Select(seed => new Thread(() =>
        {
            for (var i = 0; i < 10; i++)
                together[seed - 1] = TraceOf(seed);
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();

        Assert.Equal(alone, (together[0], together[1]));
    }

    [Fact]
    public void AnotherSeedChangesNothingButTheSchedule()
    {
        using var first = TestRun.OfAskingSite(3, new SeededChoice(1), Texts);
        using var second = TestRun.OfAskingSite(3, new SeededChoice(2), Texts);
        Assert.Equal(PostedTexts(first), PostedTexts(second));
        Assert.NotEqual(first.System.Loop.Decisions, second.System.Loop.Decisions);

        static IEnumerable<string> PostedTexts(TestRun run) => run.Trace.Events.Select(traced => traced.Event).OfType<MessagePosted>()
            .Select(message => TextOf(message)).Order(StringComparer.Ordinal);
    }

    private static string TraceOf(ulong seed)
    {
        using var run = TestRun.OfAskingSite(3, new SeededChoice(seed), Texts);
        return run.Trace.ToText();
    }

    private static string NumberIn(MessagePosted message) => TextOf(message).Split(' ')[1];

    private static string TextOf(MessagePosted message) =>
        message.Ports.IsEmpty ? ((JsString)StructuredDeserializer.Deserialize(message.Record, NoPorts.Instance)).Text : "";

    private sealed class NoPorts : IRecordReceiver
    {
        public static readonly NoPorts Instance = new();

        public JsValue ReceiveTransferred(TransferredItem item) => throw new InvalidOperationException("The message has no ports.");
    }
}
