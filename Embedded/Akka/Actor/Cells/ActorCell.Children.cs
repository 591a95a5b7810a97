using System.Diagnostics.CodeAnalysis;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

internal sealed partial class ActorCell
{
    /// <summary>May be asked from any thread.</summary>
    public IReadOnlyList<LocalActorRef> Children => _children?.Snapshot() ?? [];

    private bool IsTerminating => IsClosed || _rarities is { Wait: WaitReason.Termination };

    public IActorRef ActorOf(Props props, string? name = null)
    {
        var child = MakeChild(props, name);
        if (_rarities?.Failed is not null)
        {
            for (var i = SuspendCount; i > 0; i--)
            {
                child.Cell.PostSystem(new Suspend());
            }
        }

        child.Cell.Open();
        return child;
    }

    /// <summary>Adds a child from any thread; this actor starts it in its next turn.</summary>
    public LocalActorRef AttachChild(Props props, string? name)
    {
        var child = MakeChild(props, name);
        PostSystem(new Supervise(child, starts: true));
        return child;
    }

    /// <summary>
    /// Adds a child from any thread and starts it on this one: on a dispatcher that runs actors on the thread that calls, its first turn is
    /// over when this returns, and no other thread had part in it.
    /// </summary>
    public LocalActorRef AttachStarted(Props props, string? name)
    {
        var child = MakeChild(props, name);
        PostSystem(new Supervise(child, starts: false));
        child.Cell.Open();
        return child;
    }

    /// <summary>Adds one of the two guardians to the root, before anything runs.</summary>
    public void AddGuardian(LocalActorRef guardian) => (_children ??= new ChildTable()).Add(guardian);

    public IEnumerable<IActorRef> GetChildren() => Children;

    public IActorRef Child(string name) => FindChild(name);

    /// <summary>The child of that name, perhaps with <c>#uid</c>. May be asked from any thread.</summary>
    public IInternalActorRef FindChild(string name)
    {
        var (plainName, uid) = ActorPathSyntax.SplitUid(name);
        var child = _children?.Find(plainName);
        if (child is null)
        {
            return (_parent as RootGuardianSupervisor)?.FindExtra(plainName) ?? Nobody.Instance;
        }

        return uid == 0 || uid == child.Path.Uid ? child : Nobody.Instance;
    }

    public void Stop(IActorRef child)
    {
        if (IsChild(child, out var local) && local.Cell.HasStarted)
        {
            _children!.Doom(local);
        }

        ((IInternalActorRef)child).Stop();
    }

    /// <summary>Whether it is a child of this actor that is still there.</summary>
    private bool IsChild(IActorRef actor, [NotNullWhen(true)] out LocalActorRef? child)
    {
        child = actor as LocalActorRef;
        return child is not null && ReferenceEquals(child.Cell.ParentRef, self) && ChildTable.Has(child);
    }

    private void SuperviseAttached(LocalActorRef child, bool starts)
    {
        if (IsTerminating)
        {
            EndAttached(child, starts);
            if (starts)
                _children?.Remove(child);
            return;
        }

        if (starts)
            child.Cell.Open();
        LogLifecycle($"now supervising {child.Path}");
    }

    /// <summary>Ends a child that came too late. One that has been started by others must come to its end by itself.</summary>
    private static void EndAttached(LocalActorRef child, bool starts)
    {
        if (starts)
            child.Cell.CloseUnstarted();
        else
            ((IInternalActorRef)child).Stop();
    }

    private LocalActorRef MakeChild(Props childProps, string? name)
    {
        ArgumentNullException.ThrowIfNull(childProps);
        name = name is null ? MadeUpName.Of(Interlocked.Increment(ref Rarities.MadeUpNames) - 1) : ActorPathSyntax.CheckName(name);
        if (IsTerminating)
        {
            throw new InvalidOperationException("Cannot create child while terminating or terminated");
        }

        var child = system.NewActor(childProps, self, name);
        var children = _children ?? Interlocked.CompareExchange(ref _children, new ChildTable(), null) ?? _children;
        children.Add(child);
        return child;
    }

    private void StopChildren()
    {
        foreach (var child in Children)
        {
            Stop(child);
        }
    }

    private void SuspendChildren(IReadOnlyCollection<IActorRef>? except)
    {
        foreach (var child in Children)
        {
            if (except is null || !except.Contains(child))
            {
                child.Cell.PostSystem(new Suspend());
            }
        }
    }

    private void ResumeChildren(Exception? cause, IActorRef? perpetrator)
    {
        foreach (var child in Children)
        {
            child.Cell.PostSystem(new Resume(child.Equals(perpetrator) ? cause : null));
        }
    }

    /// <summary>Takes note that something waits for the children that are to go. Returns false if none is, so that it need not wait.</summary>
    private bool AwaitDoomedChildren(WaitReason reason)
    {
        if (_children is not { DoomedCount: > 0 })
        {
            return false;
        }

        Rarities.Wait = reason;
        return true;
    }
}
