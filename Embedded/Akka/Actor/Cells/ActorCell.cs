using System.Runtime.CompilerServices;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// One incarnation of an actor: its mailbox, its instance, its children, and what it is doing at the moment. Everything here runs in
/// the actor's own turns unless it says otherwise.
/// </summary>
internal sealed partial class ActorCell(
    ActorSystemImpl system,
    LocalActorRef self,
    IInternalActorRef parent,
    Props props,
    MessageDispatcher dispatcher,
    MailboxBound? bound)
    : Mailbox(dispatcher, bound), IUntypedActorContext
{
    // What each message needs comes first, so that it is in as few lines of the cache as possible.
    private ActorBase? _actor;
    private Receive? _behavior;
    private CellRarities? _rarities;
    private object? _message;
    private IActorRef? _sender;
    private ChildTable? _children;
    private readonly IInternalActorRef _parent = parent;
    private readonly Props _props = props;
    private bool _hasBegun;
    private bool _isAbandoned;

    /// <summary>Where the parent's <see cref="ChildTable"/> has this actor.</summary>
    public ChildPlace Place;

    /// <exception cref="NotSupportedException">No actor's turn runs on this thread.</exception>
    public static ActorCell OfThisTurn => CurrentCell.Value
        ?? throw new NotSupportedException(
            "There is no active ActorContext, this is most likely due to use of async operations from within this actor.");

    public IActorRef Self => self;

    public LocalActorRef SelfRef => self;

    public Props Props => _props;

    public IActorRef Sender => _sender ?? system.DeadLetters;

    public ActorSystem System => system;

    public IActorRef Parent => _parent;

    public IInternalActorRef ParentRef => _parent;

    public ActorSystemImpl SystemImpl => system;

    public object? CurrentMessage
    {
        get => _message;
        set => _message = value;
    }

    public ActorBase? Actor => _actor;

    public TimeSpan? ReceiveTimeout => _rarities?.ReceiveTimer?.Timeout;

    public ActorTaskScheduler TaskScheduler => Rarities.TaskScheduler ??= new ActorTaskScheduler(this);

    private CellRarities Rarities => _rarities ?? Interlocked.CompareExchange(ref _rarities, new CellRarities(), null) ?? _rarities;

    public void SetReceiveTimeout(TimeSpan? timeout)
    {
        if (timeout is not null || ReceiveTimeout is not null)
        {
            (Rarities.ReceiveTimer ??= new ReceiveTimer(system.Scheduler, self)).Timeout = timeout;
        }
    }

    public ActorSelection ActorSelection(ActorPath actorPath) => SelectionRoots.Select(actorPath, system);

    public ActorSelection ActorSelection(string actorPath) => SelectionRoots.Select(actorPath, system, self);

    /// <summary>Called from the constructor of every actor, before those of derived classes.</summary>
    public void Adopt(ActorBase actor)
    {
        if (actor is IWithTimers withTimers)
        {
            withTimers.Timers = new TimerScheduler(this);
        }
    }

    private void Publish(LogEvent logEvent) => system.EventStream.Publish(logEvent);

    private void LogLifecycle([InterpolatedStringHandlerArgument("")] ref LifecycleText what)
    {
        if (what.IsWanted)
        {
            Publish(new Debug(self.Path.ToString(), ActorType, what.Finish()));
        }
    }

    private Type ActorType => _actor?.GetType() ?? typeof(ActorCell);
}
