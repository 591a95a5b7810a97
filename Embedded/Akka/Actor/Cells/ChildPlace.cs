namespace Akka.Actor;

/// <summary>Where a child stands among the children of its parent. Only the parent's <see cref="ChildTable"/> touches it.</summary>
internal struct ChildPlace
{
    /// <summary>The child that was made before this one and is still there.</summary>
    public LocalActorRef? Earlier;

    /// <summary>The child that was made after this one.</summary>
    public LocalActorRef? Later;

    /// <summary>Whether the child is in the table.</summary>
    public bool IsTaken;

    /// <summary>Whether the parent has told the child to stop.</summary>
    public bool IsDoomed;
}
