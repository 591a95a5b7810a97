using Akka.Actor;
using Messaging.Agents;
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
public sealed class WindowActor : AgentActor, IWindowHost
{
    private readonly TaskQueue _networking = new("networking");
    private readonly Dictionary<string, WindowRef> _frames = new(StringComparer.Ordinal);
    private readonly WindowPlace _place;
    private ActiveDocument _document;

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

    protected override AgentProgram? Program => _document.Program;

    WindowPlace IWindowHost.Place => _place;

    protected override LossReason EndReason => LossReason.OwnerDestroyed;

    protected override TraceEvent EndedEvent => new WindowEnded(Path);

    protected override void ReceiveAgent(object message)
    {
        if (IsEnding && message is not PostMessage)
            return;
        switch (message)
        {
            case PostMessage post: Accept(post); break;
            case Navigate navigate: Loop.Queue(_networking, () => Commit(navigate.Url)); break;
            case FrameLoaded loaded: OnFrameLoaded(loaded.Frame); break;
            case Interact interact: OnInteract(interact, Sender); break;
            default: Unhandled(message); break;
        }
    }

    void IWindowHost.PostMessage(WindowRef target, SerializedRecord record, TargetOrigin targetOrigin, Origin origin)
    {
        var id = Messaging.NextMessage();
        if (Messaging.IsTracing)
        {
            Messaging.Trace(new MessagePosted(id, Path, target.Actor.Path.ToStringWithoutAddress(), record, TransferredPorts.In(record))
            {
                Cause = CurrentCause.Value,
            });
        }

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
        frame.Actor.Tell(AgentProtocol.End.Instance, Self);
        _document.Loading.FrameDone(frame.Name);
        FireLoadIfDue();
    }

    private ActiveDocument NewDocument(string url)
    {
        var origin = Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? Origin.TupleOf(parsed) : null;
        if (origin is null && url == "about:blank")
            origin = _place.CreatorOrigin;
        var scope = new DocumentScope(this, url, origin ?? Origin.Opaque(Messaging.NextOpaqueOrigin()));
        return new ActiveDocument(scope) { Posted = new PostedMessageSource { Dispatch = Dispatch } };
    }

    private void Commit(string url)
    {
        Unload();
        _document = NewDocument(url);
        CurrentCause.Value = new LoadCause(url);
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
        var document = _document;
        Loop.Queue(document.Tasks, () =>
        {
            CurrentCause.Value = new LoadCause(document.Scope.Url);
            document.Program?.FireLoad();
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
            CurrentCause.Value = new LoadCause(document.Scope.Url);
            document.Program?.FrameLoaded(frame);
            document.Loading.FrameDone(frame.Name);
            FireLoadIfDue();
        });
    }

    private void Accept(PostMessage post)
    {
        if (IsEnding)
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

        var delivery = new Delivery(post.Id, post.Record, Ports, Messaging, Self);
        if (_document.Program is { } program)
            Deliver(delivery, _ => program.DeliverToWindow(delivery, post.Source, post.SourceOrigin));
        else
            Messaging.Lose(post.Id, post.Record, LossReason.TargetNotFullyActive);
    }

    private void OnInteract(Interact interact, IActorRef asker)
    {
        var document = _document;
        Loop.Queue(document.Interaction, () =>
        {
            CurrentCause.Value = ActCause.Instance;
            asker.Tell(new Interacted(document.Program?.Interact(interact.Request)), Self);
        });
    }

    /// <summary>Unloads the document: with its ports go its frames, and the messages that wait for it.</summary>
    protected override void Unload()
    {
        base.Unload();
        foreach (var frame in _frames.Values.OrderBy(frame => frame.Name, StringComparer.Ordinal))
            frame.Actor.Tell(AgentProtocol.End.Instance, Self);
        _frames.Clear();
        while (_document.Posted.TryTake(out var post))
            Messaging.Lose(post!.Id, post.Record, LossReason.TargetNotFullyActive);
        _document.Program?.Dispose();
        _document.Program = null;
    }
}
