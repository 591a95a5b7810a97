using Akka.Actor;
using Messaging.Broadcasting;
using Messaging.Runtime;
using Messaging.Windows;
using static Messaging.UserAgents.BrowserProtocol;

namespace Messaging.UserAgents;

/// <summary>The user agent: the parent of all top-level windows.</summary>
public sealed class BrowserActor : ReceiveActor
{
    /// <summary>The name under which the user agent runs: <c>/user/browser</c>.</summary>
    public const string ActorName = "browser";

    private readonly MessagingExtension _messaging = MessagingExtension.For(Context.System);
    private readonly UserAgentServices _services = new(Context.ActorOf(BroadcastRegistry.Props(), BroadcastRegistry.ActorName));

    public BrowserActor() => Receive<Open>(open => Sender.Tell(new Opened(OpenWindow(open.Url))));

    public static Props Props() => Akka.Actor.Props.Create(() => new BrowserActor());

    /// <summary>A window that fails is stopped alone; the others go on.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    private WindowRef OpenWindow(string url)
    {
        var name = $"window-{_messaging.NextAgent()}";
        var window = new WindowRef(name, Context.ActorOf(WindowActor.TopLevel(_services), name));
        window.Actor.Tell(new WindowProtocol.Navigate(url));
        return window;
    }
}
