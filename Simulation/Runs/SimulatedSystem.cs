using Akka.Actor;
using Messaging.Runtime;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Time;
using Messaging.Simulation.Traces;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Windows;

namespace Messaging.Simulation.Runs;

/// <summary>
/// An actor system with a user agent in it, of which nothing moves unless it is told to, and then on the calling thread alone. Several can
/// run at once, each on a thread of its own.
/// </summary>
public sealed class SimulatedSystem : IDisposable
{
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromMinutes(1);
    private readonly SimulationOptions _options;
    private readonly Queue<object> _answers = new();
    private readonly IActorRef _person;
    private readonly IActorRef _browser;
    private NodeDeaths? _deaths;
    private bool _ended;

    public SimulatedSystem(SimulationOptions options)
    {
        _options = options;
        Actors = ActorSystem.Create("messaging", DeterministicConfiguration.Overrides.WithFallback(options.Settings));
        Loop = ((VirtualTimeScheduler)Actors.Scheduler).Loop;
        ((ExtendedActorSystem)Actors).SystemActorOf(LogActor.Props(options.Log), "simulation-log");
        // What an engine does to start up differs between engines; the run begins after it.
        Loop.Pump(PumpLimits.None);
        var messaging = MessagingExtension.Install(Actors, Messaging(options));
        options.Nodes?.Start(Actors, Loop);
        _person = Actors.ActorOf(PersonActor.Props(_answers), PersonActor.ActorName);
        _browser = Actors.ActorOf(BrowserActor.Props(), BrowserActor.ActorName);
        Loop.Pump(PumpLimits.None);
        Loop.Begin(options.Choice);
        Loop.Interceptor = options.Interceptor;
        if (options.Nodes is { } nodes)
        {
            nodes.Inner = Loop.Interceptor;
            Loop.Interceptor = nodes;
        }

        if (options.Faults is not { } faults)
            return;
        faults.Inner = Loop.Interceptor;
        Loop.Interceptor = faults;
        faults.Begin(Loop, messaging, options.Nodes);
    }

    public ActorSystem Actors { get; }

    public TurnLoop Loop { get; }

    /// <summary>The simulated nodes.</summary>
    /// <exception cref="InvalidOperationException">The run has none.</exception>
    public SimulatedNodes Nodes => _options.Nodes ?? throw new InvalidOperationException("The run has no simulated nodes.");

    /// <summary>
    /// Opens a top-level window on a URL. Its document begins to load when the system is run. Where windows are placed on nodes, so is this one.
    /// </summary>
    /// <exception cref="NoAnswerException">The limits did not suffice even for that.</exception>
    public WindowRef Open(string url)
    {
        if (_options.Nodes is not { Places: not null } nodes)
            return Open(url, _browser);
        var name = $"{BrowserActor.WindowPrefix}{MessagingExtension.For(Actors).NextAgent()}";
        return Opened(nodes.BrowserOf(nodes.PlaceOf(name)), new BrowserProtocol.OpenNamed(url, name));
    }

    /// <summary>Opens a top-level window on a simulated node.</summary>
    /// <inheritdoc cref="Open(string)"/>
    public WindowRef Open(string url, string node) => Open(url, Nodes.BrowserOf(node));

    private WindowRef Open(string url, IActorRef browser) => Opened(browser, new BrowserProtocol.Open(url));

    private WindowRef Opened(IActorRef browser, object open) => ((BrowserProtocol.Opened)Ask(browser, open)).Window;

    /// <summary>Runs the system until it is quiescent or a limit is reached.</summary>
    /// <param name="reached">What to wait for instead; null for nothing.</param>
    public PumpEnd Settle(Func<bool>? reached = null)
    {
        var end = Loop.Pump(_options.Limits, reached);
        if (end == PumpEnd.Quiescent)
            AccountForDeadNodes();
        return end;
    }

    /// <summary>
    /// Whether nothing moves any more, so that everything can be accounted for. Timers of pages may be pending, but nothing that a link would
    /// send again.
    /// </summary>
    /// <param name="end">Why the system was not run further.</param>
    public bool IsAtRest(PumpEnd end) => end == PumpEnd.Quiescent || (_options.Nodes is null && Loop.IsIdle);

    /// <summary>From now on nothing goes wrong any more on purpose.</summary>
    public void EndFaults() => _options.Faults?.End();

    /// <summary>Runs the system for a span of virtual time, whether or not it is quiescent before.</summary>
    /// <param name="reached">What to wait for instead; null for nothing.</param>
    /// <returns><see cref="PumpEnd.TimeLimit"/> when the time has passed.</returns>
    public PumpEnd Wait(TimeSpan duration, Func<bool>? reached = null)
    {
        var end = VirtualClock.Later(Loop.Clock.Now, duration);
        var why = Loop.Pump(_options.Limits with { Time = duration, Timers = duration }, reached);
        if (why is not (PumpEnd.TimeLimit or PumpEnd.Quiescent))
            return why;
        if (Loop.Clock.Now < end)
            Loop.Clock.JumpTo(end);
        return PumpEnd.TimeLimit;
    }

    /// <summary>
    /// Closes every port that no program can reach any more, as a garbage collector would, and lets the others learn of it. To be called while
    /// nothing moves.
    /// </summary>
    /// <returns>Why the system was not run further; <see cref="PumpEnd.Quiescent"/> also if there was nothing to close.</returns>
    public PumpEnd Collect()
    {
        IActorRef[] browsers = _options.Nodes is { } nodes ? [_browser, .. nodes.Names.Where(nodes.IsAlive).Select(nodes.BrowserOf)] : [_browser];
        foreach (var browser in browsers)
        {
            if (TryAsk(browser, BrowserProtocol.Collect.Instance, out _) is BrowserProtocol.Collected { } collected && collected.Released.Length + collected.Stuck.Length > 0)
                MessagingExtension.For(Actors).Trace(new PortsCollected(collected.Released, collected.Stuck));
        }

        return Settle();
    }

    /// <summary>Asks something of a window's document, and runs the system until the answer is there.</summary>
    /// <returns>What the document's program answered; null if there is none or it does not know the request.</returns>
    /// <exception cref="NoAnswerException">The window is gone, or a limit was reached.</exception>
    public object? Interact(WindowRef window, object request)
    {
        // A person sits before all nodes at once.
        var actor = _options.Nodes?.Meeting.HomeOf(window) ?? window.Actor;
        return ((WindowProtocol.Interacted)Ask(actor, Addressed(window, new WindowProtocol.Interact(request)))).Reply;
    }

    /// <summary>A top-level window by the name of its actor, for example <c>window-1</c>, whoever opened it.</summary>
    public WindowRef WindowNamed(string name) => 
        new(name, _options.Nodes is { Places: not null } nodes ? nodes.BrowserOf(nodes.PlaceOf(name)) : _browser) { IsThroughUserAgent = true };

    /// <summary>
    /// Ends all windows, those that scripts opened too, in an orderly way, so that everything still open is closed and accounted for. The actor system goes on.
    /// </summary>
    /// <param name="ledger">The account of the run: if ports are left that wait for each other in a circle, they are collected.</param>
    public PumpEnd EndWindows(Ledger ledger)
    {
        var end = EndWindows();
        return IsAtRest(end) && ledger.Sides.Any(side => !side.Current.IsStopped) ? Collect() : end;
    }

    /// <summary>The same, without looking at what is left.</summary>
    public PumpEnd EndWindows()
    {
        _browser.Tell(BrowserProtocol.EndWindows.Instance, ActorRefs.NoSender);
        foreach (var node in _options.Nodes?.Names ?? [])
            Nodes.BrowserOf(node).Tell(BrowserProtocol.EndWindows.Instance, ActorRefs.NoSender);
        return Settle();
    }

    /// <summary>Stops every actor, and comes back when the actor system is gone.</summary>
    /// <exception cref="InvalidOperationException">The actor system did not stop.</exception>
    public void Dispose()
    {
        if (_ended)
            return;
        _ended = true;
        // What is left to do is not part of the run, and has one order only.
        Loop.Interceptor = null;
        Loop.BetweenTurns = null;
        Loop.Begin(FirstComeChoice.Instance);
        var terminated = Actors.Terminate();
        Loop.Pump(PumpLimits.None);
        // All actors have stopped by now, on this thread; only the engine's own bookkeeping of that is left.
        if (!terminated.Wait(ShutdownPatience))
            throw new InvalidOperationException("The actor system has no turn left to run, but has not stopped.");
    }

    private MessagingOptions Messaging(SimulationOptions options)
    {
        var messaging = options.Messaging with { Nodes = options.Nodes, Turns = new LoopTurns(Loop) };
        if (options.ChoosesTasks)
            messaging = messaging with { TaskOrder = new ChosenTaskOrder(Loop) };
        if (options.Nodes is { } nodes)
        {
            _deaths = new NodeDeaths();
            nodes.Faults = options.Faults?.Links;
            messaging = messaging with
            {
                SharedWorkerSeats = messaging.SharedWorkerSeats ?? nodes.Meeting,
                BroadcastRelay = messaging.BroadcastRelay ?? nodes.Meeting,
                Placement = messaging.Placement ?? nodes.Meeting,
            };
            messaging = messaging with { Trace = Fan(_deaths, messaging.Trace) };
        }

        if (options.Faults is not { } faults)
            return messaging;
        faults.Others = messaging.Faults;
        return messaging with { Faults = faults, Trace = Fan(faults, messaging.Trace) };
    }

    private static TraceFan Fan(ITraceSink first, ITraceSink? second) => second is null ? new TraceFan(first) : new TraceFan(first, second);

    private static object Addressed(WindowRef window, object message) =>
        window.IsThroughUserAgent ? new BrowserProtocol.ForWindow(window.Name, message) : message;

    private void AccountForDeadNodes()
    {
        foreach (var message in _deaths?.Lost() ?? [])
            MessagingExtension.For(Actors).Trace(new MessageLost(message, LossReason.NodeLost));
    }

    private object Ask(IActorRef whom, object what) =>
        TryAsk(whom, what, out var end) ?? throw new NoAnswerException(whom.Path.ToStringWithoutAddress(), end);

    private object? TryAsk(IActorRef whom, object what, out PumpEnd end)
    {
        _answers.Clear();
        _person.Tell(new PersonActor.Say(whom, what), ActorRefs.NoSender);
        end = Loop.Pump(_options.Limits, () => _answers.Count > 0);
        return _answers.TryDequeue(out var answer) ? answer : null;
    }
}
