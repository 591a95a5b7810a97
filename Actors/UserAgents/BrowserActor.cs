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

    public BrowserActor()
    {
        _services = new UserAgentServices(Context.ActorOf(BroadcastRegistry.Props(), BroadcastRegistry.ActorName), Self);
        _sharedWorkers = new SharedWorkerRegistry(SpawnSharedWorker);
        Receive<Open>(open => Sender.Tell(new Opened(OpenWindow(open.Url))));
        Receive<OpenByScript>(OnOpenByScript);
        Receive<ForWindow>(PassOn);
        Receive<EndWindows>(_ => EndAllWindows());
        Receive<Collect>(_ => CollectCapabilities(Sender));
        Receive<SharedWorkerProtocol.Connect>(Connect);
        Receive<SharedWorkerProtocol.Returned>(returned => Connect(returned.Connect));
        Receive<SharedWorkerProtocol.ClientGone>(LeaveAll);
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

    private WindowRef OpenWindow(string url)
    {
        var name = $"{WindowPrefix}{_messaging.NextAgent()}";
        return OpenWindow(new WindowPlace(new WindowRef(name, Self), null, null, null), new WindowProtocol.Navigate(url));
    }

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

    private void EndAllWindows()
    {
        var windows = Context.GetChildren().Where(child => child.Path.Name.StartsWith(WindowPrefix, StringComparison.Ordinal));
        foreach (var window in windows.OrderBy(child => child.Path.Name.Length).ThenBy(child => child.Path.Name, StringComparer.Ordinal))
            window.Tell(AgentProtocol.End.Instance);
    }

    private void CollectCapabilities(IActorRef asker)
    {
        var owners = Context.GetChildren().Where(child => child.Path.Name.StartsWith(WindowPrefix, StringComparison.Ordinal)
            || child.Path.Name.StartsWith(SharedWorkerPrefix, StringComparison.Ordinal));
        Context.ActorOf(CapabilityCollector.Props([.. owners], asker));
    }

    private void OnOpenByScript(OpenByScript open) => OpenWindow(open.Place, open.Navigate);

    private IActorRef SpawnSharedWorker(SharedWorkerProtocol.Connect connect) =>
        Context.ActorOf(SharedWorkerActor.Props(_services, connect.Key, connect.Options.Type, connect.IsSecureContext), $"{SharedWorkerPrefix}{_messaging.NextAgent()}");

    private void Connect(SharedWorkerProtocol.Connect connect)
    {
        if (_sharedWorkers.Connect(connect) is not { } error)
            return;
        MessagingExtension.Strand([connect.InsidePort]);
        connect.Client.Tell(new SharedWorkerProtocol.Failed(connect.Request, error));
    }

    private void LeaveAll(SharedWorkerProtocol.ClientGone gone)
    {
        foreach (var (key, options) in _sharedWorkers.Leave(gone))
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
        if (!letter.Recipient.Path.ToStringWithoutAddress().StartsWith(_home, StringComparison.Ordinal))
            return;
        Undelivered.Account(_messaging, letter.Message, LossReason.OwnerDestroyed);
        if (_messaging.Nodes is not null && Undelivered.IsAwaited(letter.Message))
            letter.Sender.Tell(new PortProtocol.Gone(letter.Recipient), ActorRefs.NoSender);
    }

    private sealed record GraceOver(SharedWorkerKey Key);
}
