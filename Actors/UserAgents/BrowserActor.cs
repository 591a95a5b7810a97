using Akka.Actor;
using Akka.Event;
using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Capabilities;
using Messaging.Links;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Windows.Distant;
using Messaging.Workers;
using static Messaging.UserAgents.BrowserProtocol;

namespace Messaging.UserAgents;

/// <summary>The user agent: the parent of all top-level windows and of all shared workers.</summary>
public sealed class BrowserActor : ReceiveActor, IWithTimers
{
    /// <summary>The name under which the user agent runs: <c>/user/browser</c>.</summary>
    public const string ActorName = "browser";

    /// <summary>What the actor names of top-level windows begin with; a number follows.</summary>
    public const string WindowPrefix = "window-";

    private const string SharedWorkerPrefix = "shared-";

    /// <summary>How long a shared worker with an extended lifetime stays after its last client.</summary>
    public static readonly TimeSpan ExtendedLifetime = TimeSpan.FromSeconds(30);

    private readonly MessagingExtension _messaging = MessagingExtension.For(Context.System);
    private readonly UserAgentServices _services;
    private readonly SharedWorkerRegistry _sharedWorkers;
    private readonly string _home = $"{Context.Parent.Path.ToStringWithoutAddress()}/";
    private IActorRef? _departure;

    public BrowserActor()
    {
        var sharedWorkers = _messaging.SharedWorkerSeats is { } seats
            ? Context.ActorOf(SharedWorkerRouter.Props(seats), SharedWorkerRouter.ActorName)
            : Self;
        _services = new UserAgentServices(Context.ActorOf(BroadcastRegistry.Props(), BroadcastRegistry.ActorName), Self, sharedWorkers);
        _sharedWorkers = new SharedWorkerRegistry(SpawnSharedWorker);
        Receive<Open>(open => Sender.Tell(new Opened(OpenWindow(open.Url, $"{WindowPrefix}{_messaging.NextAgent()}"))), _ => _departure is null);
        Receive<OpenNamed>(open => Sender.Tell(new Opened(OpenWindow(open.Url, open.Name))), _ => _departure is null);
        Receive<OpenByScript>(OnOpenByScript);
        Receive<ForWindow>(PassOn);
        Receive<EndWindows>(_ => EndAllWindows());
        Receive<Collect>(_ => CollectCapabilities(Sender));
        Receive<Depart>(_ => OnDepart());
        Receive<Terminated>(_ => TellIfDeparted());
        Receive<DistantProtocol.PlaceFrame>(PlaceFrame);
        Receive<LinkProtocol.NodeLost>(lost => EndIdle(_sharedWorkers.Leave(connect => lost.Covers(connect.Client))));
        Receive<SharedWorkerProtocol.Connect>(Connect);
        Receive<SharedWorkerProtocol.Returned>(returned => Connect(returned.Connect));
        Receive<SharedWorkerProtocol.ClientGone>(gone => EndIdle(_sharedWorkers.Leave(connect => gone.Requests.Contains(connect.Request))));
        Receive<GraceOver>(over => EndIdle(over.Key));
        Receive<SharedWorkerProtocol.Closing>(closing => _sharedWorkers.Forget(closing.Key, Sender));
        Receive<SharedWorkerProtocol.LoadFailed>(TellClients);
        Receive<DeadLetter>(Account);
        Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public static Props Props() => Akka.Actor.Props.Create(() => new BrowserActor());

    /// <summary>A window or worker that fails is stopped alone; the others go on.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    private WindowRef OpenWindow(string url, string name) =>
        OpenWindow(new WindowPlace(new WindowRef(name, Self), null, null, null), new WindowProtocol.Navigate(url));

    private WindowRef OpenWindow(WindowPlace place, WindowProtocol.Navigate navigate)
    {
        var name = place.Window.Name;
        var window = new WindowRef(name, Context.ActorOf(WindowActor.Props(_services, place), name));
        window.Actor.Tell(navigate);
        return window;
    }

    private void PassOn(ForWindow letter)
    {
        var window = Context.Child(letter.Name);
        if (window.IsNobody())
            Undelivered.Account(_messaging, letter.Message, LossReason.OwnerDestroyed);
        else
            window.Forward(letter.Message);
    }

    private void EndAllWindows() => EndAll(child => child.Path.Name.StartsWith(WindowPrefix, StringComparison.Ordinal));

    private static void EndAll(Func<IActorRef, bool> which)
    {
        foreach (var agent in Context.GetChildren().Where(which).OrderBy(child => child.Path.Name.Length).ThenBy(child => child.Path.Name, StringComparer.Ordinal))
            agent.Tell(AgentProtocol.End.Instance);
    }

    private void OnDepart()
    {
        _departure = Sender;
        foreach (var agent in Agents())
            Context.Watch(agent);
        EndAll(IsAgent);
        TellIfDeparted();
    }

    private void TellIfDeparted()
    {
        if (_departure is not null && !Agents().Any())
            _departure.Tell(Departed.Instance);
    }

    private static IEnumerable<IActorRef> Agents() => Context.GetChildren().Where(IsAgent);

    private static bool IsAgent(IActorRef child) => child.Path.Name.StartsWith(WindowPrefix, StringComparison.Ordinal)
        || (child.Path.Name.StartsWith(SharedWorkerPrefix, StringComparison.Ordinal) && child.Path.Name != SharedWorkerRouter.ActorName);

    private void PlaceFrame(DistantProtocol.PlaceFrame place)
    {
        if (_departure is not null || place.Place.Parent is not { } parent)
        {
            Sender.Tell(DistantProtocol.FrameGone.Instance);
            return;
        }

        var above = Context.Child(parent.Name);
        (above.IsNobody() ? Context.ActorOf(WindowElsewhere.Props(_services), parent.Name) : above).Forward(place);
    }

    private void CollectCapabilities(IActorRef asker)
    {
        Context.ActorOf(CapabilityCollector.Props([.. Agents()], asker));
    }

    private void OnOpenByScript(OpenByScript open) => OpenWindow(open.Place, open.Navigate);

    private IActorRef SpawnSharedWorker(SharedWorkerProtocol.Connect connect) =>
        Context.ActorOf(SharedWorkerActor.Props(_services, connect.Key, connect.Options.Type, connect.IsSecureContext), $"{SharedWorkerPrefix}{_messaging.NextAgent()}");

    private void Connect(SharedWorkerProtocol.Connect connect)
    {
        if (_departure is not null)
        {
            MessagingExtension.Strand([connect.InsidePort]);
            return;
        }

        (connect.Client as LinkedActorRef)?.Mind(Self);
        if (_sharedWorkers.Connect(connect) is not { } error)
            return;
        MessagingExtension.Strand([connect.InsidePort]);
        connect.Client.Tell(new SharedWorkerProtocol.Failed(connect.Request, error));
    }

    private void EndIdle(IReadOnlyList<(SharedWorkerKey Key, SharedWorkerOptions Options)> idle)
    {
        foreach (var (key, options) in idle)
        {
            var grace = options.ExtendedLifetime ? ExtendedLifetime : _messaging.Profile.SharedWorkerBetweenLoads;
            if (grace > TimeSpan.Zero)
                Timers.StartSingleTimer(key, new GraceOver(key), grace);
            else
                EndIdle(key);
        }
    }

    private void EndIdle(SharedWorkerKey key) => _sharedWorkers.ForgetIdle(key)?.Tell(AgentProtocol.End.Instance);

    private void TellClients(SharedWorkerProtocol.LoadFailed failed)
    {
        foreach (var connect in _sharedWorkers.Forget(failed.Key, Sender))
            connect.Client.Tell(new SharedWorkerProtocol.Failed(connect.Request, failed.Error));
    }

    // A window or worker that has stopped cannot account for what is still sent to it, so this is done here. With several nodes in one
    // system, each accounts for its own.
    private void Account(DeadLetter letter)
    {
        if (!letter.Recipient.Path.ToStringWithoutAddress().StartsWith(_home, StringComparison.Ordinal) || _messaging.Nodes?.AreTogether(letter.Recipient, Self) == false)
            return;
        Undelivered.Account(_messaging, letter.Message, LossReason.OwnerDestroyed);
        if (_messaging.Nodes is not null && Undelivered.IsAwaited(letter.Message))
            letter.Sender.Tell(new PortProtocol.Gone(letter.Recipient), ActorRefs.NoSender);
    }

    private sealed record GraceOver(SharedWorkerKey Key);
}
