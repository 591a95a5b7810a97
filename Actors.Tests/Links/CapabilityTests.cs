using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Links;
using Messaging.Tests.Wire;
using Messaging.Wire;

namespace Messaging.Tests.Links;

/// <summary>A reference that another node gives back must be one that was given to it.</summary>
public sealed class CapabilityTests
{
    private const string Path = "/user/browser/window-1/port-7a-0";
    private readonly ReferenceTokens _capabilities = new([1, 2, 3]);
    private readonly IActorRef _port = TestReferences.At("port-7a-0");
    private readonly NodeReferences _home;
    private readonly NodeReferences _away;

    public CapabilityTests()
    {
        _home = new NodeReferences("home", _capabilities, _ => _port, ActorRefs.Nobody);
        _away = new NodeReferences("away", new ReferenceTokens([4]), _ => ActorRefs.Nobody, ActorRefs.Nobody);
    }

    [Fact]
    public void AReferenceThatWasGivenAwayComesHomeAsTheActorItself()
    {
        var abroad = Assert.IsType<LinkedActorRef>(Travel(_port, _home, _away));
        Assert.Equal("home", abroad.Node);

        Assert.Same(_port, Travel(abroad, _away, _home));
    }

    [Fact]
    public void AReferenceThatANodeHandsOnStaysThatOfItsOwnNode()
    {
        var third = new NodeReferences("third", new ReferenceTokens([5]), _ => ActorRefs.Nobody, ActorRefs.Nobody);

        var handedOn = Travel(Travel(_port, _home, _away), _away, third);

        Assert.Same(_port, Travel(handedOn, third, _home));
    }

    [Fact]
    public void AGuessedPathIsNotEnough()
    {
        var right = _capabilities.TokenOf(Path);
        var almost = right.SetItem(3, (byte)(right[3] ^ 1));

        foreach (var token in new ImmutableArray<byte>[] { [], almost, right[..8], [.. right, 0], new ReferenceTokens([9]).TokenOf(Path) })
        {
            var guessed = new LinkedActorRef("home", Path, token, ActorRefs.Nobody);
            Assert.Throws<WireFormatException>(() => Travel(guessed, _away, _home));
        }

        Assert.Same(_port, Travel(new LinkedActorRef("home", Path, right, ActorRefs.Nobody), _away, _home));
    }

    [Fact]
    public void TheTokenOfOneActorDoesNotOpenAnother()
    {
        var other = new LinkedActorRef("home", Path.Replace("7a", "8a", StringComparison.Ordinal), _capabilities.TokenOf(Path), ActorRefs.Nobody);

        Assert.Throws<WireFormatException>(() => Travel(other, _away, _home));
    }

    private static IActorRef Travel(IActorRef actor, NodeReferences from, NodeReferences to)
    {
        var writer = new WireWriter(from);
        writer.Reference(actor);
        return new WireReader(writer.ToArray(), to).Reference();
    }
}
