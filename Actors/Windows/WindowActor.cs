using Akka.Actor;
using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Tracing;
using Messaging.UserAgents;
using static Messaging.Windows.WindowProtocol;

namespace Messaging.Windows;

/// <summary>
/// A window: top-level as a child of the user agent, or a frame as a child of the window that embeds it. The window survives navigation,
/// its document does not.
/// </summary>
public sealed class WindowActor : AgentActor, IWindowHost, IWithTimers
{
    private readonly TaskQueue _networking = new("networking");
    private readonly Dictionary<string, WindowRef> _frames = new(StringComparer.Ordinal);
    private readonly WindowPlace _place;
    private ActiveDocument _document;
    private int _documents;
    private bool _ending;

    public WindowActor(UserAgentServices services, WindowRef? parent, WindowRef? top, Origin? creatorOrigin)
        : base(services)
    {
        _place = new WindowPlace(new WindowRef(Self.Path.Name, Self), parent, top, creatorOrigin);
        _document = NewDocument("about:blank");
    }

    /// <summary>A top-level window.</summary>
    public static Props TopLevel(UserAgentServices services) => Props.Create(() => new WindowActor(services, null, null, null));

    /// <summary>A frame inside another window.</summary>
    public static Props Frame(UserAgentServices services, WindowRef parent, WindowRef top, Origin creatorOrigin) =>
        Props.Create(() => new WindowActor(services, parent, top, creatorOrigin));

    public ITimerScheduler Timers { get; set; } = null!;

    protected override AgentProgram? Program => _document.Program;

    WindowPlace IWindowHost.Place => _place;

    string IWindowHost.Path => Path;

    PortTable IWindowHost.Ports => Ports;

    BroadcastTable IWindowHost.Broadcasts => Broadcasts;

    TimeSpan IWindowHost.Now => Messaging.Elapsed;

    protected override void ReceiveAgent(object message)
    {
        switch (message)
        {
            case PostMessage post: Accept(post); break;
            case Terminated terminated: ChildGone(terminated.ActorRef); break;
            case End: Destroy(); break;
            case not null when _ending: break;
            case Navigate navigate: Loop.Queue(_networking, () => Commit(navigate.Url)); break;
            case FrameLoaded loaded: OnFrameLoaded(loaded.Frame); break;
            case TimerFired fired: OnTimer(fired); break;
            case Interact interact: OnInteract(interact, Sender); break;
            default: Unhandled(message); break;
        }
    }

    void IWindowHost.PostMessage(WindowRef target, SerializedRecord record, TargetOrigin targetOrigin, Origin origin)
    {
        var id = Messaging.NextMessage();
        if (Messaging.IsTracing)
            Messaging.Trace(new MessagePosted(id, Path, target.Actor.Path.ToStringWithoutAddress(), record, TransferredPorts.In(record)));
        target.Actor.Tell(new PostMessage(id, record, _place.Window, origin, targetOrigin), Self);
    }

    WindowRef IWindowHost.CreateFrame(string url)
    {
        var name = $"frame-{Messaging.NextAgent()}";
        var actor = Context.ActorOf(Frame(Services, _place.Window, _place.Top ?? _place.Window, _document.Scope.Origin), name);
        var frame = new WindowRef(name, actor);
        _frames.Add(name, frame);
        _document.Loading.FrameAdded(name);
        actor.Tell(new Navigate(url), Self);
        return frame;
    }

    void IWindowHost.NavigateFrame(WindowRef frame, string url) => frame.Actor.Tell(new Navigate(url), Self);

    void IWindowHost.RemoveFrame(WindowRef frame)
    {
        if (!_frames.Remove(frame.Name))
            return;
        frame.Actor.Tell(End.Instance, Self);
        _document.Loading.FrameDone(frame.Name);
        FireLoadIfDue();
    }

    void IWindowHost.QueueTask(Action task) => Loop.Queue(_document.Tasks, task);

    void IWindowHost.StartTimer(int timer, TimeSpan delay, Action task)
    {
        _document.Timers[timer] = task;
        Timers.StartSingleTimer(timer, new TimerFired(_document.Number, timer), delay);
    }

    void IWindowHost.CancelTimer(int timer)
    {
        _document.Timers.Remove(timer);
        Timers.Cancel(timer);
    }

    void IWindowHost.Trace(TraceEvent traceEvent) => Messaging.Trace(traceEvent);

    private ActiveDocument NewDocument(string url)
    {
        var origin = Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? Origin.TupleOf(parsed) : null;
        if (origin is null && url == "about:blank")
            origin = _place.CreatorOrigin;
        var scope = new DocumentScope(this, url, origin ?? Origin.Opaque(Messaging.NextOpaqueOrigin()));
        return new ActiveDocument(++_documents, scope) { Posted = new PostedMessageSource { Dispatch = Dispatch } };
    }

    private void Commit(string url)
    {
        Unload();
        _document = NewDocument(url);
        Messaging.Trace(new DocumentLoaded(Path, url, _document.Scope.Origin.ToString()));
        try
        {
            _document.Program = Messaging.Documents?.Create(_document.Scope)
                ?? throw new DocumentNotFoundException("this actor system has no documents");
            _document.Program.Run();
        }
        catch (DocumentNotFoundException missing)
        {
            Messaging.Trace(new ResourceFailed(Path, url, missing.Message));
        }
        finally
        {
            _document.Loading.Parsed();
            FireLoadIfDue();
        }
    }

    private void FireLoadIfDue()
    {
        if (!_document.Loading.TryFinish())
            return;
        Loop.Queue(_document.Tasks, () =>
        {
            _document.Program?.FireLoad();
            _place.Parent?.Actor.Tell(new FrameLoaded(_place.Window), Self);
        });
    }

    private void OnFrameLoaded(WindowRef frame)
    {
        if (!_frames.ContainsKey(frame.Name))
            return;
        var document = _document;
        Loop.Queue(document.Tasks, () =>
        {
            document.Program?.FrameLoaded(frame);
            document.Loading.FrameDone(frame.Name);
            FireLoadIfDue();
        });
    }

    private void Accept(PostMessage post)
    {
        if (_ending)
        {
            Messaging.Lose(post.Id, post.Record, LossReason.OwnerDestroyed);
            return;
        }

        _document.Posted.Add(post);
        Loop.Notify(_document.Posted);
    }

    private void Dispatch(PostMessage post)
    {
        // Decided when the task runs: the document may have changed since the message was posted.
        if (!post.Target.Matches(_document.Scope.Origin))
        {
            Messaging.Lose(post.Id, post.Record, LossReason.OriginMismatch);
            return;
        }

        var delivery = new Delivery(post.Id, post.Record, Ports, Messaging, Path);
        if (_document.Program is { } program)
            Deliver(delivery, _ => program.DeliverToWindow(delivery, post.Source, post.SourceOrigin));
        else
            Messaging.Lose(post.Id, post.Record, LossReason.TargetNotFullyActive);
    }

    private void OnTimer(TimerFired fired)
    {
        if (fired.Document != _document.Number || !_document.Timers.Remove(fired.Timer, out var task))
            return;
        Loop.Queue(_document.TimerTasks, task);
    }

    private void OnInteract(Interact interact, IActorRef asker)
    {
        var document = _document;
        Loop.Queue(document.Interaction, () => asker.Tell(new Interacted(document.Program?.Interact(interact.Request)), Self));
    }

    /// <summary>Unloads the document: its ports close, its frames end, its waiting messages are lost with a reason.</summary>
    private void Unload()
    {
        Ports.CloseAll(LossReason.OwnerDestroyed);
        Broadcasts.CloseAll(LossReason.OwnerDestroyed);
        foreach (var frame in _frames.Values.OrderBy(frame => frame.Name, StringComparer.Ordinal))
            frame.Actor.Tell(End.Instance, Self);
        _frames.Clear();
        foreach (var timer in _document.Timers.Keys.Order())
            Timers.Cancel(timer);
        while (_document.Posted.TryTake(out var post))
            Messaging.Lose(post!.Id, post.Record, LossReason.TargetNotFullyActive);
        _document.Program?.Dispose();
        _document.Program = null;
    }

    /// <summary>
    /// Ends in order: the window is deaf from now on, but stays until its ports have told the other sides, and until those that it shipped
    /// have been taken over and have nothing left to forward.
    /// </summary>
    private void Destroy()
    {
        if (_ending)
            return;
        _ending = true;
        Unload();
        Loop.Clear();
        foreach (var child in Context.GetChildren())
            Context.Watch(child);
        StopIfAlone();
    }

    private void ChildGone(IActorRef child) => StopIfAlone();

    private void StopIfAlone()
    {
        if (Context.GetChildren().Any())
            return;
        Messaging.Trace(new WindowEnded(Path));
        Context.Stop(Self);
    }
}
