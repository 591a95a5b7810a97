using System.Text.RegularExpressions;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using Akka.Event;
using Akka.Util;

namespace Akka.Actor;

/// <summary>The actor system of this engine.</summary>
internal sealed partial class ActorSystemImpl : ExtendedActorSystem
{
    private readonly DeadLetterOffice _deadLetterOffice;
    private readonly DefaultDispatcherPrerequisites _prerequisites;
    private readonly TerminationCallbacks _termination;
    private readonly Extensions _extensions;
    private readonly Mailboxes _mailboxes;
    private readonly LoggerStart _loggers;
    private readonly Lazy<Serialization.Serialization> _serialization;
    private LocalActorRef? _deadLetterListener;
    private long _uids;

    private ActorSystemImpl(string name, Config config, ActorSystemSetup setup)
    {
        Name = name;
        Settings = new Settings(config, setup);
        EventStream = new EventStream(Settings.DebugEventStream);
        Log = new BusLogging(EventStream, $"ActorSystem({name})", typeof(ActorSystem), Settings.LogFormatter);
        _loggers = new LoggerStart(this);
        _loggers.StartStdout();
        Scheduler = ConfiguredType.Create<IScheduler>("akka.scheduler.implementation", Settings.SchedulerClass, Settings.Config, Log);
        StartTime = Scheduler.MonotonicClock;

        var root = new RootActorPath(new Address("akka", name));
        _deadLetterOffice = new DeadLetterOffice(EventStream);
        DeadLetterRef = new DeadLetterActorRef(root / "deadLetters", _deadLetterOffice);
        _deadLetterOffice.DeadLetters = DeadLetterRef;
        IgnoreRef = new IgnoreActorRef(new RootActorPath(new Address("akka", "all-systems")) / "ignore");
        TempActors = new TempActors(root);

        _prerequisites = new DefaultDispatcherPrerequisites(EventStream, Scheduler, Settings);
        Dispatchers = new Dispatchers(Settings, _prerequisites);
        _termination = new TerminationCallbacks(Log);
        _extensions = new Extensions(this);
        _mailboxes = new Mailboxes(Settings);
        _serialization = new Lazy<Serialization.Serialization>(() => new Serialization.Serialization(this));
        MessageVerification = Settings.SerializeAllMessages ? new MessageVerification(this) : null;

        RootGuardian = CreateRootGuardian(root);
        Guardian = CreateGuardian("user", Props.Create<GuardianActor>(UserGuardianStrategy()));
        SystemGuardian = CreateGuardian(
            "system",
            Props.Create(() => new SystemGuardianActor(Guardian, _loggers)).WithSupervisorStrategy(SupervisorStrategy.StoppingStrategy));
    }

    public override string Name { get; }

    public override Settings Settings { get; }

    public override EventStream EventStream { get; }

    public override ILoggingAdapter Log { get; }

    public override IScheduler Scheduler { get; }

    public override Dispatchers Dispatchers { get; }

    public override IActorRef DeadLetters => DeadLetterRef;

    public override IActorRef IgnoreRef { get; }

    public override Task WhenTerminated => _termination.Task;

    public override Serialization.Serialization Serialization => _serialization.Value;

    /// <summary>Null unless every message is to be serialized and read back.</summary>
    public MessageVerification? MessageVerification { get; }

    public DeadLetterActorRef DeadLetterRef { get; }

    public TempActors TempActors { get; }

    public LocalActorRef RootGuardian { get; }

    public LocalActorRef Guardian { get; }

    public LocalActorRef SystemGuardian { get; }

    /// <summary>Makes a system and starts it. Nothing here waits for a turn of any actor.</summary>
    public static ActorSystemImpl Start(string name, Config config, ActorSystemSetup setup)
    {
        if (!ValidName().IsMatch(name))
        {
            throw new ArgumentException(
                $"Invalid ActorSystem name [{name}], must contain only word characters (i.e. [a-zA-Z0-9] plus non-leading '-')", nameof(name));
        }

        var system = new ActorSystemImpl(name, config, setup);
        system.Start(config);
        return system;
    }

    public override IActorRef ActorOf(Props props, string? name = null) => Guardian.Cell.AttachChild(props, name);

    public override IActorRef SystemActorOf(Props props, string? name = null) => SystemGuardian.Cell.AttachChild(props, name);

    public override IActorRef SystemActorOf<TActor>(string? name = null) => SystemActorOf(Props.Create<TActor>(), name);

    public override ActorSelection ActorSelection(ActorPath actorPath) => SelectionRoots.Select(actorPath, this);

    public override ActorSelection ActorSelection(string actorPath) => SelectionRoots.Select(actorPath, this, RootGuardian);

    public override void Stop(IActorRef actor)
    {
        var parent = actor.Path.Parent;
        if (parent == Guardian.Path)
        {
            Guardian.Tell(new StopChild(actor), ActorRefs.NoSender);
        }
        else if (parent == SystemGuardian.Path)
        {
            SystemGuardian.Tell(new StopChild(actor), ActorRefs.NoSender);
        }
        else
        {
            ((IInternalActorRef)actor).Stop();
        }
    }

    public override Task Terminate() => Settings.CoordinatedShutdownRunByActorSystemTerminate
        ? CoordinatedShutdown.Get(this).Run(CoordinatedShutdown.ActorSystemTerminateReason.Instance)
        : FinalTerminate();

    /// <summary>Stops all actors, without any phases before.</summary>
    public Task FinalTerminate()
    {
        Log.Debug("System shutdown initiated");
        if (_deadLetterListener is not null && !Settings.LogDeadLettersDuringShutdown)
        {
            Stop(_deadLetterListener);
        }

        ((IInternalActorRef)Guardian).Stop();
        return WhenTerminated;
    }

    public override void RegisterOnTermination(Action code) => _termination.Add(code);

    public override object RegisterExtension(IExtensionId extension) => _extensions.Register(extension);

    public override object GetExtension(IExtensionId extensionId) =>
        _extensions.TryGet(extensionId.ExtensionType, out var extension) ? extension : null!;

    public override T GetExtension<T>() => TryGetExtension<T>(out var extension) ? extension : null!;

    public override bool HasExtension(Type type) => _extensions.Has(type);

    public override bool HasExtension<T>() => _extensions.Has(typeof(T));

    public override bool TryGetExtension(Type extensionType, out object extension) => _extensions.TryGet(extensionType, out extension);

    public override bool TryGetExtension<T>(out T extension)
    {
        var isThere = _extensions.TryGet(typeof(T), out var found);
        extension = (T)found;
        return isThere;
    }

    public override string ToString() => RootGuardian.Path.Address.ToString();

    /// <summary>Makes an actor's reference and cell. It has no parent that knows it yet, and does not run.</summary>
    public LocalActorRef NewActor(Props props, LocalActorRef parent, string name)
    {
        var dispatcher = props.HasDispatcher ? Dispatchers.Lookup(props.Dispatcher) : Dispatchers.DefaultGlobalDispatcher;
        var path = new ChildActorPath(parent.Path, name, Interlocked.Increment(ref _uids));
        return NewActor(props, parent, path, dispatcher);
    }

    public int StashCapacity(Props props, MessageDispatcher dispatcher) =>
        props.StashCapacity ?? dispatcher.Configurator.Config.GetInt("stash-capacity", Settings.Config.GetInt(props.Mailbox + ".stash-capacity", -1));

    public void Refuse(object message, IActorRef? sender, IActorRef recipient) =>
        _deadLetterOffice.Refuse(message, sender, recipient);

    public void RefuseSystem(SystemMessage message, IActorRef recipient) => _deadLetterOffice.RefuseSystem(message, recipient);

    /// <summary>A reference to a place where nobody lives.</summary>
    public IInternalActorRef NobodyAt(ActorPath path) => new EmptyLocalActorRef(path, _deadLetterOffice);

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9-]*$")]
    private static partial Regex ValidName();

    private LocalActorRef NewActor(Props props, IInternalActorRef parent, ActorPath path, MessageDispatcher dispatcher)
    {
        var actor = new LocalActorRef(path);
        actor.Cell = new ActorCell(this, actor, parent, props, dispatcher, _mailboxes.BoundFor(props));
        if (_mailboxes.QueueFor(props, actor, this) is { } queue)
        {
            actor.Cell.Use(queue, actor);
        }

        return actor;
    }

    private LocalActorRef CreateRootGuardian(RootActorPath path)
    {
        var supervisor = new RootGuardianSupervisor(path, End);
        supervisor.AddExtra(TempActors);
        supervisor.AddExtra(DeadLetterRef);
        var props = Props.Create<GuardianActor>(SupervisorStrategy.StoppingStrategy);
        return NewActor(props, supervisor, path, Dispatchers.InternalDispatcher);
    }

    private LocalActorRef CreateGuardian(string name, Props props)
    {
        var guardian = NewActor(props, RootGuardian, RootGuardian.Path / name, Dispatchers.InternalDispatcher);
        RootGuardian.Cell.AddGuardian(guardian);
        return guardian;
    }

    private SupervisorStrategy UserGuardianStrategy() => ConfiguredType
        .Create<SupervisorStrategyConfigurator>("akka.actor.guardian-supervisor-strategy", Settings.SupervisorStrategyClass)
        .Create();

    private void Start(Config config)
    {
        RegisterOnTermination(() => (Scheduler as IDisposable)?.Dispose());
        Guardian.Cell.Open();
        SystemGuardian.Cell.Open();
        RootGuardian.Cell.Open();
        SystemGuardian.Cell.PostSystem(new Watch(Guardian, SystemGuardian));
        RootGuardian.Cell.PostSystem(new Watch(SystemGuardian, RootGuardian));
        _loggers.StartConfigured();
        _extensions.LoadConfigured(Settings.Config);
        if (Settings.LogDeadLetters > 0)
        {
            _deadLetterListener = SystemGuardian.Cell.AttachChild(Props.Create<DeadLetterListener>(), "deadLetterListener");
            DeadLetterListener.Subscribe(EventStream, _deadLetterListener);
        }

        EventStream.StartUnsubscriber(() => SystemGuardian.Cell.AttachChild(
            Props.Create(() => new EventStreamUnsubscriber(EventStream)).WithDispatcher(Dispatchers.InternalDispatcherId),
            "EventStreamUnsubscriber"));
        if (Settings.DebugUnhandledMessage)
        {
            EventStream.Subscribe(
                SystemGuardian.Cell.AttachChild(Props.Create<UnhandledMessageForwarder>(), "UnhandledMessageForwarder"), typeof(UnhandledMessage));
        }

        ReportUnhonouredSettings(config);
        if (Settings.LogConfigOnStart)
        {
            Log.Info(Settings.ToString());
        }
    }

    /// <summary>A setting that means something to Akka.NET and nothing here is reported once, so that nobody relies on it.</summary>
    private void ReportUnhonouredSettings(Config config)
    {
        foreach (var path in HonouredSettings.NotAmong(config.Paths))
        {
            Log.Warning("The setting [{0}] is not honoured by this engine.", path);
        }
    }

    private void End()
    {
        foreach (var lifetime in _prerequisites.Deserted.Keys)
        {
            lifetime.ShutDownIfDeserted();
        }

        _termination.Run();
    }
}
