using Akka.Dispatch;

namespace Messaging.Simulation.Scheduling;

/// <summary>
/// The runnables in the order in which they became runnable: a ring from which any of them can be taken. Taking one moves the shorter
/// part of the row, so that the first and the last cost nothing extra.
/// </summary>
internal sealed class RunnableRow
{
    private IRunnable[] _ring = new IRunnable[16];
    private int _first;

    public int Count { get; private set; }

    public void Add(IRunnable runnable)
    {
        if (Count == _ring.Length)
            Grow();
        this[Count++] = runnable;
    }

    public IRunnable At(int index) => this[index];

    public IRunnable TakeAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var taken = this[index];
        if (index < Count / 2)
        {
            for (var i = index; i > 0; i--)
                this[i] = this[i - 1];
            this[0] = null!;
            _first = (_first + 1) & (_ring.Length - 1);
        }
        else
        {
            for (var i = index; i < Count - 1; i++)
                this[i] = this[i + 1];
            this[Count - 1] = null!;
        }

        Count--;
        return taken;
    }

    private ref IRunnable this[int index] => ref _ring[(_first + index) & (_ring.Length - 1)];

    private void Grow()
    {
        var larger = new IRunnable[_ring.Length * 2];
        for (var i = 0; i < Count; i++)
            larger[i] = this[i];
        _ring = larger;
        _first = 0;
    }
}
