using Akka.Actor;

namespace Embedded.Tests.Actors.Systems;

public sealed class ExtensionTests() : ActorTests(
    $"akka.extensions = [\"{typeof(LoadedId).AssemblyQualifiedName}\"]")
{
    [Fact]
    public void IsMadeOnceForEachSystem()
    {
        var extension = new CountedId().Apply(System);
        Assert.Same(extension, new CountedId().Apply(System));
        Assert.Same(extension, System.GetExtension<Counted>());
        Assert.Same(extension, System.WithExtension<Counted, CountedId>());
        using var other = ActorSystem.Create("other", "akka.loglevel = OFF, akka.stdout-loglevel = OFF");
        Assert.NotSame(extension, new CountedId().Apply(other));
    }

    [Fact]
    public void IsNotThereBeforeItIsRegistered()
    {
        Assert.False(System.HasExtension<Counted>());
        Assert.Null(System.GetExtension<Counted>());
        Assert.False(System.TryGetExtension<Counted>(out _));
        new CountedId().Apply(System);
        Assert.True(System.HasExtension<Counted>());
        Assert.True(System.TryGetExtension<Counted>(out var extension));
        Assert.Equal(System, extension.System);
    }

    [Fact]
    public void IsLoadedAtTheStartIfTheConfigurationNamesIt() => Assert.True(System.HasExtension<Loaded>());

    private sealed class Counted(ActorSystem system) : IExtension
    {
        public ActorSystem System => system;
    }

    private sealed class CountedId : ExtensionIdProvider<Counted>
    {
        public override Counted CreateExtension(ExtendedActorSystem system) => new(system);
    }

    private sealed class Loaded : IExtension;

    private sealed class LoadedId : ExtensionIdProvider<Loaded>
    {
        public override Loaded CreateExtension(ExtendedActorSystem system) => new();
    }
}
