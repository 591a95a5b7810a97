using System.Collections;
using Akka.Actor;
using Akka.TestKit;
using Xunit.Sdk;

namespace Embedded.Tests.Kit;

/// <summary>Expectations of several messages.</summary>
public sealed class ManyMessagesTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task ReceivesANumberOfMessagesInTheirOrder()
    {
        Tell(1, 2, 3, 4);
        Assert.Equal([1, 2], ReceiveN(2).Cast<int>());
        var rest = new List<object>();
        await foreach (var message in ReceiveNAsync(2, TimeSpan.FromSeconds(3)))
            rest.Add(message);
        Assert.Equal([3, 4], rest.Cast<int>());
    }

    [Fact]
    public void FailsWhenFewerCome()
    {
        Tell(1);
        Assert.ThrowsAny<XunitException>(() => ReceiveN(2, Short));
    }

    [Fact]
    public async Task AcceptsAllOfSomeMessagesInAnyOrder()
    {
        Tell(3, 1, 2);
        Assert.Equal([3, 1, 2], ExpectMsgAllOf(1, 2, 3));
        Tell(2, 1);
        Assert.Equal([2, 1], ExpectMsgAllOf(TimeSpan.FromSeconds(3), new[] { 1, 2 }));
        Tell(2, 1);
        var received = new List<int>();
        await foreach (var number in ExpectMsgAllOfAsync(new[] { 1, 2 }))
            received.Add(number);
        Assert.Equal([2, 1], received);
    }

    [Fact]
    public void SaysWhichAreMissingAndWhichUnexpected()
    {
        Tell(1, 9);
        var problem = Assert.ThrowsAny<XunitException>(() => ExpectMsgAllOf(1, 2));
        Assert.Contains("2", problem.Message, StringComparison.Ordinal);
        Assert.Contains("9", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExpectsEveryMessageAsOftenAsItIsGiven()
    {
        Tell(1, 2);
        Assert.ThrowsAny<XunitException>(() => ExpectMsgAllOf(1, 1));
    }

    [Fact]
    public async Task AcceptsAnyOfSomeMessages()
    {
        Tell(2, 3, 9);
        Assert.Equal(2, ExpectMsgAnyOf(new[] { 1, 2 }));
        Assert.Equal(3, await ExpectMsgAnyOfAsync(new[] { 1, 3 }));
        Assert.ThrowsAny<XunitException>(() => ExpectMsgAnyOf(new[] { 1, 2 }));
    }

    [Fact]
    public async Task FishesForAMessageAndDropsTheOthers()
    {
        Tell(1, "a", 2, "b", 3);
        var dropped = new ArrayList();
        Assert.Equal(2, FishForMessage<int>(number => number == 2, dropped));
        Assert.Equal([1, "a"], dropped.Cast<object>());
        Assert.Equal(3, await FishForMessageAsync(message => message is 3));
        Assert.ThrowsAny<XunitException>(() => FishForMessage(_ => true, Short, "nothing swims here"));
    }

    [Fact]
    public async Task WaitsInVainForAMessageThatMustNotCome()
    {
        Tell(1, 2);
        await FishUntilMessageAsync<string>(Short);
        Tell("x");
        await Assert.ThrowsAnyAsync<XunitException>(() => FishUntilMessageAsync<string>(Short));
    }

    [Fact]
    public async Task ReceivesWhileAFilterGivesResults()
    {
        Tell(1, 2, "end", 3);
        Assert.Equal(["1", "2"], ReceiveWhile(message => message is int ? $"{message}" : null!, TimeSpan.FromSeconds(3)));
        Assert.Equal(2, LastMessage);
        ExpectMsg("end");
        var rest = new List<string>();
        await foreach (var text in ReceiveWhileAsync<string>(message => message.ToString()!, TimeSpan.FromSeconds(3), msgs: 1))
            rest.Add(text);
        Assert.Equal(["3"], rest);
    }

    [Fact]
    public void ReceivesWhileAPredicateHolds()
    {
        Tell(1, "other", 2, 5, 6);
        Assert.Equal([1, 2], ReceiveWhile<int>(number => number < 5, TimeSpan.FromSeconds(3)));
        ExpectMsg(5);
        ExpectMsg(6);
    }

    [Fact]
    public void EndsReceivingAtAnotherClassIfItIsToldTo()
    {
        Tell(1, "other", 2);
        Assert.Equal([1], ReceiveWhile<int>(_ => true, TimeSpan.FromSeconds(3), shouldIgnoreOtherMessageTypes: false));
        ExpectMsg("other");
        ExpectMsg(2);
    }

    [Fact]
    public void EndsReceivingAfterAPause()
    {
        Tell(1, 2);
        Within(TimeSpan.FromSeconds(10), () => Assert.Equal([1, 2], ReceiveWhile<int>(_ => true, TimeSpan.FromSeconds(9), idle: Short)));
    }

    [Fact]
    public async Task ReceivesOneOrNone()
    {
        Tell(1, 2, 3);
        Assert.Equal(1, ReceiveOne());
        Assert.Equal(2, await ReceiveOneAsync(TimeSpan.Zero));
        Assert.True(TryReceiveOne(out var envelope, TimeSpan.Zero));
        Assert.Equal(3, envelope.Message);
        Assert.Null(ReceiveOne(TimeSpan.Zero));
        Assert.Null(await ReceiveOneAsync(Short));
        Assert.False((await TryReceiveOneAsync(TimeSpan.Zero)).success);
    }

    [Fact]
    public void KnowsWhetherMessagesWait()
    {
        Assert.False(HasMessages);
        Tell(1);
        Assert.True(HasMessages);
    }

    private void Tell(params object[] messages)
    {
        foreach (var message in messages)
            TestActor.Tell(message);
    }
}
