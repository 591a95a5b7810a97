using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Embedded.Tests.Actors.Delivery;

/// <summary>A mailbox may give the urgent messages first, whatever the order in which they were told.</summary>
public sealed class PriorityMailboxTests() : ActorTests("""
    urgent { mailbox-type = "Embedded.Tests.Actors.Delivery.PriorityMailboxTests+Urgent, Embedded.Tests" }
    stable { mailbox-type = "Embedded.Tests.Actors.Delivery.PriorityMailboxTests+UrgentStable, Embedded.Tests" }
    """)
{
    [Fact]
    public async Task GivesTheMostUrgentFirst()
    {
        var report = NewProbe();
        await TellWhileBusy(report, "urgent", 3, 1, 2);
        await report.Expect(1, 2, 3);
    }

    [Fact]
    public async Task KeepsTheOrderOfEquallyUrgentOnes()
    {
        var report = NewProbe();
        await TellWhileBusy(report, "stable", "b1", 5, "a1", "b2", "a2", 4, "b3");
        await report.Expect(4, 5, "b1", "a1", "b2", "a2", "b3");
    }

    [Fact]
    public async Task SendsWhatIsLeftToDeadLetters()
    {
        var (report, letters) = (NewProbe(), NewProbe());
        System.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        var (actor, gate) = await StartBusy(report, "urgent", context => context.Stop(context.Self));
        actor.Tell(2);
        actor.Tell(1);
        gate.SetResult();
        await report.Expect(Scripted.Stopped);
        Assert.Equal(
            [1, 2],
            new[] { (await letters.Next<DeadLetter>()).Message, (await letters.Next<DeadLetter>()).Message }.Order());
    }

    private async Task TellWhileBusy(Probe report, string mailbox, params object[] messages)
    {
        var (actor, gate) = await StartBusy(report, mailbox);
        foreach (var message in messages)
        {
            actor.Tell(message);
        }

        gate.SetResult();
    }

    /// <summary>An actor that is in the middle of a message until the gate is opened.</summary>
    private async Task<(IActorRef Actor, TaskCompletionSource Gate)> StartBusy(Probe report, string mailbox, Action<IActorContext>? first = null)
    {
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var actor = System.ActorOf(Scripted.Props(report.Ref).WithMailbox(mailbox));
        await report.Expect(Scripted.Started);
        actor.Tell(new Run(context =>
        {
            first?.Invoke(context);
            begun.SetResult();
            gate.Task.Wait(Patience);
        }));
        await begun.Task.WaitAsync(Patience);
        return (actor, gate);
    }

    private static int Priority(object message) => message is int number ? number : 100;

    public sealed class Urgent(Settings settings, Config config) : UnboundedPriorityMailbox(settings, config)
    {
        protected override int PriorityGenerator(object message) => Priority(message);
    }

    public sealed class UrgentStable(Settings settings, Config config) : UnboundedStablePriorityMailbox(settings, config)
    {
        protected override int PriorityGenerator(object message) => Priority(message);
    }
}
