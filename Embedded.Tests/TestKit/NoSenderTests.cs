using Akka.Actor;
using Akka.TestKit;

namespace Embedded.Tests.Kit;

/// <summary>Tests that do not want to be the sender of what they tell.</summary>
public sealed class NoSenderTests : Akka.TestKit.Xunit2.TestKit, INoImplicitSender
{
    [Fact]
    public void AreNotTheSender()
    {
        TestActor.Tell("hello");
        ExpectMsg("hello");
        Assert.NotEqual(TestActor, LastSender);
    }
}
