namespace Akka.Actor;

/// <summary>Actors found by path each time something is told to them: none, one or many.</summary>
public class ActorSelection : ICanTell
{
    public ActorSelection(IActorRef anchor, SelectionPathElement[] path)
    {
        Anchor = anchor;
        Path = path;
    }

    public ActorSelection(IActorRef anchor, string path)
        : this(anchor, path.Split('/'))
    {
    }

    /// <exception cref="IllegalActorNameException"><c>**</c> is not at the end.</exception>
    public ActorSelection(IActorRef anchor, IEnumerable<string> elements)
        : this(anchor, SelectionPath.Parse(elements))
    {
    }

    /// <summary>Where the path begins.</summary>
    public IActorRef Anchor { get; }

    public SelectionPathElement[] Path { get; }

    public string PathString => "/" + string.Join<SelectionPathElement>("/", Path);

    public void Tell(object message, IActorRef? sender = null)
    {
        if (message is null)
        {
            throw new InvalidMessageException();
        }

        var selected = new ActorSelectionMessage(message, Path);
        selected.Deliver((IInternalActorRef)Anchor, sender ?? CurrentCell.SelfOrNoSender);
    }

    /// <inheritdoc cref="ResolveOne(TimeSpan, CancellationToken)"/>
    public Task<IActorRef> ResolveOne(TimeSpan timeout) => ResolveOne(timeout, CancellationToken.None);

    /// <summary>The reference of an actor that is there and answers first.</summary>
    /// <exception cref="ActorNotFoundException">Nobody is there, or nobody answers in time.</exception>
    public async Task<IActorRef> ResolveOne(TimeSpan timeout, CancellationToken ct)
    {
        try
        {
            var identity = await this.Ask<ActorIdentity>(new Identify(null), timeout, ct).ConfigureAwait(false);
            return identity.Subject ?? throw new ActorNotFoundException("subject was null");
        }
        catch (Exception cause)
        {
            throw new ActorNotFoundException("Exception occurred while resolving ActorSelection", cause);
        }
    }

    public override bool Equals(object? obj) =>
        obj is ActorSelection other && Equals(Anchor, other.Anchor) && PathString == other.PathString;

    public override int GetHashCode() => HashCode.Combine(Anchor, PathString);

    public override string ToString() => $"ActorSelection[Anchor({Anchor.Path.ToSerializationFormat()}), Path({PathString})]";
}
