namespace Akka.Actor;

/// <summary>The cell of the actor whose turn runs on this thread.</summary>
internal static class CurrentCell
{
    [ThreadStatic]
    private static ActorCell? _cell;

    public static ActorCell? Value => _cell;

    public static IActorRef? SelfOrNoSender => _cell?.Self;

    public static IActorRef? SenderOrNoSender => _cell?.Sender;

    /// <summary>Makes <paramref name="cell"/> the current one and returns the one before, which <see cref="Leave"/> brings back.</summary>
    public static ActorCell? Enter(ActorCell? cell)
    {
        var previous = _cell;
        _cell = cell;
        return previous;
    }

    public static void Leave(ActorCell? previous) => _cell = previous;
}
