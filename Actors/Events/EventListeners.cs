namespace Messaging.Events;

/// <summary>
/// The listeners of one event type at one object, in the order of registration. The event handler (<c>onmessage</c>) has one place among
/// them, which it keeps when it is replaced (HTML Standard 8.1.8.1).
/// </summary>
/// <typeparam name="TEvent">What a listener is given.</typeparam>
internal sealed class EventListeners<TEvent>
{
    private readonly List<Slot> _slots = [];
    private Slot? _handlerSlot;

    public Action<TEvent>? Handler
    {
        get => _handlerSlot?.Listener;
        set
        {
            if (value is not null && _handlerSlot is null)
                _slots.Add(_handlerSlot = new Slot());
            if (_handlerSlot is not null)
                _handlerSlot.Listener = value;
        }
    }

    public void Add(Action<TEvent> listener)
    {
        if (!_slots.Exists(slot => slot != _handlerSlot && slot.Listener == listener))
            _slots.Add(new Slot { Listener = listener });
    }

    public void Remove(Action<TEvent> listener) => _slots.RemoveAll(slot => slot != _handlerSlot && slot.Listener == listener);

    /// <summary>Runs the listeners that there are now; one that throws does not keep the others from running.</summary>
    /// <param name="report">Told of everything that a listener throws.</param>
    public void Dispatch(TEvent argument, Action<Exception> report)
    {
        foreach (var slot in _slots.ToArray())
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
