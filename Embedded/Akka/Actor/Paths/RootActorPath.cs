namespace Akka.Actor;

/// <summary>The top of a hierarchy: an address and nothing above it.</summary>
public sealed class RootActorPath(Address address, string name = "") : ActorPath(null, name, 0)
{
    private protected override Address RootAddress => address;
}
