namespace Akka.Actor;

/// <summary>
/// What an actor does with its messages. The actor's own <c>Receive</c> is always at the bottom, and takes no space; nothing replaces it,
/// so that one can always go back to it.
/// </summary>
internal struct BehaviorStack
{
    private Receive? _current;
    private Stack<Receive>? _below;

    public readonly bool Handle(ActorBase actor, object message) =>
        _current is null ? actor.ReceiveFirst(message) : _current(message);

    public void Become(Receive behavior) => _current = behavior;

    public void BecomeStacked(Receive behavior)
    {
        if (_current is not null)
        {
            (_below ??= new Stack<Receive>()).Push(_current);
        }

        _current = behavior;
    }

    public void UnbecomeStacked() => _current = _below is { Count: > 0 } ? _below.Pop() : null;
}
