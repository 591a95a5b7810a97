namespace Akka.Actor;

/// <summary>
/// What an actor does with its messages. The actor's own <c>Receive</c> is always at the bottom, and takes no space; nothing replaces it,
/// so that one can always go back to it.
/// </summary>
internal sealed partial class ActorCell
{
    public void Become(Receive receive) => _behavior = receive;

    public void BecomeStacked(Receive receive)
    {
        if (_behavior is not null)
        {
            (Rarities.BehaviorsBelow ??= new Stack<Receive>()).Push(_behavior);
        }

        _behavior = receive;
    }

    public void UnbecomeStacked() => _behavior = _rarities?.BehaviorsBelow is { Count: > 0 } below ? below.Pop() : null;

    public void Become(UntypedReceive receive) => Become(Always(receive));

    public void BecomeStacked(UntypedReceive receive) => BecomeStacked(Always(receive));

    private static Receive Always(UntypedReceive receive) => message =>
    {
        receive(message);
        return true;
    };

    private bool Handle(ActorBase actor, object message) => _behavior is null ? actor.ReceiveFirst(message) : _behavior(message);

    private void ForgetBehaviors()
    {
        _behavior = null;
        if (_rarities is not null)
        {
            _rarities.BehaviorsBelow = null;
        }
    }
}
