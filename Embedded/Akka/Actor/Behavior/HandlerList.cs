namespace Akka.Actor;

/// <summary>The handlers of one behavior of a <see cref="ReceiveActor"/>.</summary>
internal sealed class HandlerList
{
    private MessageHandler? _first;
    private MessageHandler? _last;

    /// <exception cref="InvalidOperationException">A handler for all messages has been added, so that this one would get none.</exception>
    public void Add(MessageHandler handler)
    {
        if (_last is null)
        {
            _first = _last = handler;
            return;
        }

        if (_last.TakesAll)
        {
            throw new InvalidOperationException(
                "A handler that catches all messages has been added. No handler can be added after that.");
        }

        _last.Next = handler;
        _last = handler;
    }

    public bool Handle(object message)
    {
        for (var handler = _first; handler is not null; handler = handler.Next)
        {
            if (handler.TryHandle(message))
            {
                return true;
            }
        }

        return false;
    }
}
