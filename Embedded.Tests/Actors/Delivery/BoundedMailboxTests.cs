using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Embedded.Tests.Actors.Delivery;

public sealed class BoundedMailboxTests() : ActorTests("""
    bounded { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-capacity = 2, mailbox-push-timeout-time = 10ms }
    patient { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-capacity = 1, mailbox-push-timeout-time = 20s }
    unknown { mailbox-type = "Nowhere.Mailbox" }
    """)
{
    [Fact]
    public async Task TurnsWhatFindsNoRoomInTimeIntoDeadLetters()
    {
        var report = NewProbe();
        var letters = NewProbe();
        System.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        var gate = new TaskCompletionSource();
        var actor = await Blocked(report, gate.Task, "bounded");
        actor.Tell(1);
        actor.Tell(2);
        actor.Tell(3);
        Assert.Equal(3, (await letters.Next<DeadLetter>()).Message);
        gate.SetResult();
        await report.Expect(1, 2);
    }

    [Fact]
    public async Task WaitsForRoom()
    {
        var report = NewProbe();
        var gate = new TaskCompletionSource();
        var actor = await Blocked(report, gate.Task, "patient");
        actor.Tell(1);
        var second = Task.Run(() => actor.Tell(2));
        gate.SetResult();
        await second.WaitAsync(Patience);
        await report.Expect(1, 2);
    }

    [Fact]
    public void RefusesAMailboxThatCannotBeMade()
    {
        Assert.Throws<ConfigurationException>(() => System.ActorOf(Scripted.Props(ActorRefs.Nobody).WithMailbox("nowhere")));
        Assert.Throws<ConfigurationException>(() => System.ActorOf(Scripted.Props(ActorRefs.Nobody).WithMailbox("unknown")));
    }

    /// <summary>An actor that is in the midst of a message until the gate opens, with nothing in its mailbox.</summary>
    private async Task<IActorRef> Blocked(Probe report, Task gate, string mailbox)
    {
        var busy = new TaskCompletionSource();
        var actor = System.ActorOf(Scripted.Props(report.Ref).WithMailbox(mailbox));
        await report.Expect(Scripted.Started);
        actor.Tell(new Run(_ =>
        {
            busy.SetResult();
            gate.Wait(Patience);
        }));
        await busy.Task.WaitAsync(Patience);
        return actor;
    }
}
