using Akka.Actor;
using Messaging.Agents;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Windows.Distant;
using Messaging.Windows.Neighbours;
using static Messaging.Windows.WindowProtocol;

namespace Messaging.Windows;

/// <summary>
/// A window: top-level as a child of the user agent, or a frame as a child of the window that embeds it. The window survives navigation,
/// its document does not.
/// </summary>
public sealed class WindowActor : AgentActor, IWindowCell
{
    private readonly TaskQueue _closing = new("closing");
    private readonly DocumentLinks _links;
    private readonly Navigable _navigable;
    private readonly bool _isReached;
    private WindowPlace _place;

    public WindowActor(UserAgentServices services, WindowPlace place)
        : base(services)
    {
        _place = place with { Window = new WindowRef(Self.Path.Name, Self) };
        _links = new DocumentLinks(this);
        _links.Maker = new DocumentMaker(this, _links, Dispatch);
        _links.Navigable = _navigable = new Navigable(this, _links.Maker);
        Global = _navigable.Document.Global;
        _isReached = Messaging.Documents is { ReachEachOther: true };
        if (_isReached)
            Messaging.Neighbours.Add(Path, new WindowNeighbour(this, services.UserAgent, _links.Maker, _navigable) { RequestTurn = RequestTurn });
    }

    /// <summary>A window at a place.</summary>
    /// <param name="place">Of the window itself, only what is around it counts.</param>
    public static Props Props(UserAgentServices services, WindowPlace place) => Akka.Actor.Props.Create(() => new WindowActor(services, place));

    protected override IReadOnlyList<AgentGlobal> Kept => _navigable.Kept;

    protected override LossReason EndReason => LossReason.OwnerDestroyed;

    protected override TraceEvent EndedEvent => new WindowEnded(Path);

    // A document that leaves its browsing context group reaches nobody in the new one before the turn is over.
    protected override Lock? TurnLock => _isReached ? Messaging.Neighbours.TurnOf(_links.Maker.Group) : null;

    IActorRef IWindowCell.Self => OwnRef;

    string IWindowCell.Path => Path;

    MessagingExtension IWindowCell.Messaging => Messaging;

    UserAgentServices IWindowCell.Services => Services;

    WindowPlace IWindowCell.Place
    {
        get => _place;
        set => _place = value;
    }

    AgentGlobal IWindowCell.NewGlobal() => NewGlobal();

    void IWindowCell.Activate(AgentGlobal global) => Global = global;

    IActorRef IWindowCell.SpawnFrame(WindowPlace place, string name, string url)
    {
        var elsewhere = _place.IsTopLevel ? Messaging.Placement?.Place(name, url, Services.UserAgent) : null;
        return Spawn(elsewhere is null ? Props(Services, place) : FrameElsewhere.Props(elsewhere, place), name);
    }

    void IWindowCell.RunNow(Action action) => RunNow(action);

    void IWindowCell.CloseSoon() => Global.Loop.Queue(_closing, HideAndEnd);

    protected override void ReceiveAgent(object message)
    {
        if (IsEnding && message is not PostMessage)
            return;
        switch (message)
        {
            case PostMessage post: Accept(post); break;
            case Navigate navigate: _navigable.Begin(navigate); break;
            case Go go: _navigable.Begin(go); break;
            case FrameLoaded loaded: OnFrameLoaded(loaded.Frame); break;
            case Interact interact: OnInteract(interact, Sender); break;
            case Notify notify: OnNotify(notify.Notice); break;
            case ChangeFrame change: OnChanged(change); break;
            case CloseByScript: _links.CloseByScript(); break;
            case WindowClosed closed: _links.Forget(closed.Window); break;
            case UnloadFrame: HideAndEnd(); break;
            default: Unhandled(message); break;
        }
    }

    protected override void Unload()
    {
        Messaging.Neighbours.Remove(Path);
        _navigable.DestroyAll();
        _place.Opener?.Tell(new WindowClosed(_place.Window), Self);
    }

    protected override void Suspend() => _navigable.Document.Suspend(Self);

    protected override void Resume() => _navigable.Document.Resume(Self);

    private void HideAndEnd()
    {
        _navigable.Hide();
        End();
    }

    private void OnChanged(ChangeFrame change)
    {
        if (_place.Creator is { } creator)
            _place = _place with { Name = change.Name, Creator = creator with { Sandbox = change.Sandbox } };
    }

    private void OnNotify(object notice)
    {
        var document = _navigable.Document;
        document.Global.Loop.Queue(document.Tasks, () => document.Program?.Notified(notice));
    }

    private void OnFrameLoaded(WindowRef frame)
    {
        if (_navigable.DocumentWith(frame) is not { } document)
            return;
        document.Global.Loop.Queue(document.Tasks, () =>
        {
            CurrentCause.Value = new LoadCause(document.Scope.Url);
            document.Program?.FrameLoaded(frame);
            document.Loading.FrameDone(frame.Name);
            _navigable.FireLoadIfDue(document);
        });
    }

    private void Accept(PostMessage post)
    {
        if (IsEnding)
        {
            Messaging.Lose(post.Id, post.Record, LossReason.OwnerDestroyed);
            return;
        }

        if (_place.FormerOpener?.Name == post.Source.Name)
        {
            Messaging.Lose(post.Id, post.Record, LossReason.TargetNotFullyActive);
            return;
        }

        var posted = _navigable.Document.Posted;
        posted.Add(post);
        Global.Loop.Notify(posted);
    }

    private void Dispatch(PostMessage post)
    {
        // Decided when the task runs, as the standard has it.
        if (!post.Target.Matches(_navigable.Document.Scope.Origin))
        {
            Messaging.Lose(post.Id, post.Record, LossReason.OriginMismatch);
            return;
        }

        var delivery = new Delivery(post.Id, post.Record, Global.Ports, Self);
        if (Global.Program is null)
            delivery.Refuse(LossReason.TargetNotFullyActive);
        Global.Deliver(
            delivery,
            post,
            static (program, delivery, post) => ((DocumentProgram)program).DeliverToWindow(delivery, post.Source, post.SourceOrigin));
    }

    private void OnInteract(Interact interact, IActorRef asker)
    {
        var document = _navigable.Document;
        Global.Loop.Queue(document.Interaction, () =>
        {
            CurrentCause.Value = ActCause.Instance;
            asker.Tell(new Interacted(document.Program?.Interact(interact.Request)), Self);
        });
    }
}
