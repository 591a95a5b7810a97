using Akka.Actor;
using Akka.Event;

namespace Embedded.Tests.Actors.Events;

public sealed class EventStreamTests : ActorTests
{
    [Fact]
    public async Task DeliversToSubscribersOfTheClassItsBasesAndItsInterfaces()
    {
        Probe[] probes = [NewProbe(), NewProbe(), NewProbe(), NewProbe()];
        System.EventStream.Subscribe(probes[0].Ref, typeof(Special));
        System.EventStream.Subscribe(probes[1].Ref, typeof(General));
        System.EventStream.Subscribe<IMarked>(probes[2].Ref);
        System.EventStream.Subscribe<string>(probes[3].Ref);
        var happened = new Special();
        System.EventStream.Publish(happened);
        await probes[0].Expect(happened);
        await probes[1].Expect(happened);
        await probes[2].Expect(happened);
        await probes[3].ExpectNothing();
    }

    [Fact]
    public async Task DeliversOnceToWhoSubscribedTwice()
    {
        var report = NewProbe();
        System.EventStream.Subscribe(report.Ref, typeof(Special));
        System.EventStream.Subscribe(report.Ref, typeof(General));
        System.EventStream.Publish(new Special());
        await report.Next<Special>();
        await report.ExpectNothing();
    }

    [Fact]
    public async Task DeliversNothingAfterUnsubscribe()
    {
        var report = NewProbe();
        System.EventStream.Subscribe(report.Ref, typeof(string));
        System.EventStream.Subscribe(report.Ref, typeof(General));
        System.EventStream.Unsubscribe(report.Ref, typeof(string));
        System.EventStream.Publish("no");
        System.EventStream.Publish(new General());
        await report.Next<General>();
        System.EventStream.Unsubscribe(report.Ref);
        System.EventStream.Publish(new General());
        await report.ExpectNothing();
    }

    [Fact]
    public async Task ShowsAllKindsOfDeadLettersToSubscribersOfTheirBase()
    {
        var report = NewProbe();
        System.EventStream.Subscribe(report.Ref, typeof(AllDeadLetters));
        System.DeadLetters.Tell("lost");
        await report.Next<DeadLetter>();
        System.DeadLetters.Tell(new Expected());
        await report.Next<SuppressedDeadLetter>();
        System.EventStream.Publish(new Dropped("dropped", "why not", report.Ref));
        await report.Next<Dropped>();
        System.EventStream.Publish(new UnhandledMessage("unhandled", report.Ref, report.Ref));
        await report.Next<UnhandledMessage>();
    }

    private interface IMarked;

    private class General;

    private sealed class Special : General, IMarked;

    private sealed class Expected : IDeadLetterSuppression;
}
