using System.Text.RegularExpressions;

namespace Embedded.Tests.Api;

public sealed partial class PublicApiTests
{
    [Fact]
    public void ListsEachTypeAndMemberOnceInOrder()
    {
        var lines = PublicApi.Lines();
        Assert.Equal(lines.Distinct().Order(StringComparer.Ordinal), lines);
        Assert.All(lines, line => Assert.Matches(Entry(), line));
        Assert.Contains("Akka.Actor.IActorRefFactory  method public Akka.Actor.IActorRef ActorOf(Akka.Actor.Props props, System.String name = null)", lines);
        Assert.Contains("Akka.Actor.ActorBase  method protected System.Boolean Receive(System.Object message)  {abstract}", lines);
        Assert.Contains("Akka.Event.LogEvent  property public System.Exception Cause { get; protected set; }", lines);
    }

    [GeneratedRegex(@"^\S.*  (type|ctor|method|property|field|event|delegate|value) .+$")]
    private static partial Regex Entry();
}
