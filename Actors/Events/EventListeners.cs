namespace Messaging.Events;

/// <summary>
/// The listeners of one event type at one object, in the order of registration. The event handler (<c>onmessage</c>) has one place among
/// them, which it keeps when it is replaced (HTML Standard 8.1.8.1).
/// </summary>
/// <typeparam name="TEvent">What a listener is given.</typeparam>
internal sealed class EventListeners<TEvent>
{
    private Slot[] _slots = [];
    private Slot? _handlerSlot;

    public Action<TEvent>? Handler
    {
        get => _handlerSlot?.Listener;
        set
        {
            if (value is not null && _handlerSlot is null)
                _slots = [.. _slots, _handlerSlot = new Slot()];
            if (_handlerSlot is not null)
                _handlerSlot.Listener = value;
        }
    }

    public void Add(Action<TEvent> listener)
    {
        if (!Array.Exists(_slots, slot => slot != _handlerSlot && slot.Listener == listener))
            _slots = [.. _slots, new Slot { Listener = listener }];
    }

    /// <summary>Removes a listener; one that is removed while an event is dispatched is not called any more.</summary>
    public void Remove(Action<TEvent> listener)
    {
        if (Array.Find(_slots, slot => slot != _handlerSlot && slot.Listener == listener) is not { } removed)
            return;
        removed.Listener = null;
        _slots = Array.FindAll(_slots, slot => slot != removed);
    }

    /// <summary>Runs the listeners that there are now; one that throws does not keep the others from running.</summary>
    /// <param name="report">Told of everything that a listener throws.</param>
    public void Dispatch(TEvent argument, Action<Exception> report)
    {
        // A listener that is added or removed meanwhile makes a new array.
        foreach (var slot in _slots)
        {
            try
            {
                slot.Listener?.Invoke(argument);
            }
            catch (Exception failure)
            {
                report(failure);
            }
        }
    }

    private sealed class Slot
    {
        public Action<TEvent>? Listener;
    }
}
