using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>
/// Keeps the sender of a test's own messages across <c>await</c>: the rest of the test may run on another thread, and there too
/// what it tells is told by its test actor.
/// </summary>
/// <param name="cell">The cell of the test actor; null for no sender.</param>
internal sealed class SenderKeepingContext(ActorCell? cell) : SynchronizationContext
{
    public override SynchronizationContext CreateCopy() => this;

    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.UnsafeQueueUserWorkItem(static work => work.Context.Run(work.Callback, work.State),
            (Context: this, Callback: d, State: state), preferLocal: false);

    public override void Send(SendOrPostCallback d, object? state) => Run(d, state);

    private void Run(SendOrPostCallback callback, object? state)
    {
        var previousContext = Current;
        var previousCell = CurrentCell.Enter(cell);
        SetSynchronizationContext(this);
        try
        {
            callback(state);
        }
        finally
        {
            SetSynchronizationContext(previousContext);
            CurrentCell.Leave(previousCell);
        }
    }
}
