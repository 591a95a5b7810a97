using System.Reflection;

namespace Embedded.Tests.Api;

public sealed class SubsetTests
{
    /// <summary>What releases of Akka.NET after 1.5.30, up to 1.5.73, have changed.</summary>
    private static readonly string[] ChangedLater =
    [
        "Akka.Actor.CoordinatedShutdown.Reason is class, not abstract class",
        "Akka.Event.SuppressedDeadLetter  ctor public (Akka.Event.IDeadLetterSuppression message, Akka.Actor.IActorRef sender, Akka.Actor.IActorRef recipient)",
    ];

    [OtherEngineFact]
    public void EachTypeAndMemberOfTheEmbeddedEngineExistsInAkkaNetWithTheSameSignature()
    {
        var embedded = Subset.Load(OtherEngineFactAttribute.Folder!, [.. Names(typeof(Akka.Actor.ActorSystem), typeof(Akka.TestKit.Xunit2.TestKit))]);
        var allowed = typeof(Akka.Actor.ActorSystem).Assembly.GetName().Version is { Major: 1, Minor: 5, Build: 30 } ? [] : ChangedLater;
        Assert.Empty(Subset.Differences(embedded, PackagesOfActors()).Except(allowed));
    }

    [OtherEngineFact]
    public void TheComparisonFindsWhatIsMissing()
    {
        var embedded = Subset.Load(OtherEngineFactAttribute.Folder!, "Akka");
        Assert.NotEmpty(Subset.Differences(PackagesOfActors(), embedded));
        Assert.Contains("Akka.Routing.RouterConfig is not there", Subset.Differences(PackagesOfActors(), embedded));
    }

    private static IEnumerable<string> Names(params Type[] types) => types.Select(type => type.Assembly.GetName().Name!);

    private static Assembly[] PackagesOfActors() =>
        [typeof(Akka.Actor.ActorSystem).Assembly, typeof(Akka.TestKit.TestKitBase).Assembly, typeof(Akka.TestKit.Xunit2.TestKit).Assembly];
}
