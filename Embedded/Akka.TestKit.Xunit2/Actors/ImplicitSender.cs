using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>
/// Makes a test actor the sender of what its test tells, and only of that: the thread on which the test began may go on with other
/// tests long before this one ends.
/// </summary>
internal static class ImplicitSender
{
    // Flows with the test's own calls. That it leaves a thread is how one learns that the test has left it.
    private static readonly AsyncLocal<ActorCell?> Owner = new(change =>
    {
        if (change is { ThreadContextChanged: true, PreviousValue: { } owner })
            Leave(owner);
    });

    /// <summary>Makes an actor the sender of what this thread, and the rest of this test, tells; null for no sender.</summary>
    public static void Enter(ActorCell? cell)
    {
        Owner.Value = cell;
        CurrentCell.Enter(cell);
        SynchronizationContext.SetSynchronizationContext(new SenderKeepingContext(cell));
    }

    /// <summary>Ends that on this thread.</summary>
    public static void Leave(ActorCell cell)
    {
        if (ReferenceEquals(CurrentCell.Value, cell))
            CurrentCell.Leave(null);
    }
}
