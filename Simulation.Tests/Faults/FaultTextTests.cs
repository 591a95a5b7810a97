using Messaging.Simulation.Faults;
using Messaging.Tracing;

namespace Messaging.Simulation.Tests.Faults;

public sealed class FaultTextTests
{
    [Theory]
    [InlineData("messageerror at m3")]
    [InlineData("messageerror in frame-2")]
    [InlineData("allocation failure 1 in 20")]
    [InlineData("allocation failure sending m3")]
    [InlineData("allocation failure sending in worker-2")]
    [InlineData("allocation failure sending 1 in 20")]
    [InlineData("never start worker-2")]
    [InlineData("never start 1 in 3")]
    [InlineData("kill worker-2 at step 40")]
    [InlineData("kill far at 250ms")]
    [InlineData("destroy frame-2 at m3")]
    [InlineData("lose m3")]
    [InlineData("duplicate 1 in 5")]
    [InlineData("delay 1 in 2 by 5ms to 50ms")]
    [InlineData("cut near far at step 40")]
    [InlineData("heal near far at 2s")]
    public void ReadsWhatAPersonWrites(string text) => Assert.Equal(text, FaultText.Parse($"  {text} ").ToString());

    [Fact]
    public void KnowsWhoIsKilledAndWhen() => Assert.Equal(
        new EndingFault("kill worker-2 at step 40", "worker-2", IsNode: false, IsOrderly: false, new FaultMoment.AtStep(40)),
        FaultText.Parse("kill worker-2 at step 40"));

    [Fact]
    public void WhatIsNoAgentIsANode()
    {
        var fault = FaultText.Parse("kill far at m7");

        Assert.Equal(new EndingFault("kill far at m7", "far", IsNode: true, IsOrderly: false, new FaultMoment.AtMessage(new MessageId(7))), fault);
        Assert.True(fault.NeedsNodes);
        Assert.Equal(["far"], fault.Nodes);
    }

    [Theory]
    [InlineData("", "is not a fault. Faults begin with messageerror, allocation failure, never start, kill or destroy")]
    [InlineData("explode", "Faults begin with messageerror")]
    [InlineData("messageerror", "does not say which message")]
    [InlineData("messageerror 1 in 0", "does not say which message")]
    [InlineData("messageerror in nowhere", "'nowhere' is no agent")]
    [InlineData("allocation failure sending", "does not say which message")]
    [InlineData("never start", "does not say who never starts")]
    [InlineData("kill at step 3", "does not say who is killed")]
    [InlineData("kill worker-2", "does not say when")]
    [InlineData("kill worker-2 at noon", "what follows 'at' is no step")]
    [InlineData("destroy worker-2 at m1", "only the document of a window or frame")]
    [InlineData("delay m1", "does not say by how much time")]
    [InlineData("delay m1 by 50ms to 5ms", "less than the least")]
    [InlineData("cut near at m1", "does not name two nodes")]
    [InlineData("lose m3 please", "nothing can follow 'lose m3'")]
    public void RefusesAnythingElseInOneLine(string text, string why)
    {
        var mistake = Assert.Throws<FaultFormatException>(() => FaultText.Parse(text));

        Assert.Contains(why, mistake.Message);
        Assert.Contains("--fault '", mistake.Message);
        Assert.DoesNotContain('\n', mistake.Message);
    }
}
