using Akka.Actor;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Sandboxing;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Windows.Navigation;
using static Messaging.Windows.WindowProtocol;

namespace Messaging.Windows;

/// <summary>What the documents of a window do to other windows: posting to them, embedding, opening, moving and closing them.</summary>
internal sealed class DocumentLinks(IWindowCell cell) : IWindowHost
{
    private readonly OpenedWindows _opened = new();
    private bool _closing;

    /// <summary>Set once: where the window is.</summary>
    public Navigable Navigable { get; set; } = null!;

    /// <summary>The browsing context group of the window; set once.</summary>
    public DocumentMaker Maker { get; set; } = null!;

    public WindowPlace Place => cell.Place;

    public IReadOnlyList<WindowRef> Frames => [.. Document.Frames.Windows];

    public int HistoryLength => Navigable.HistoryLength;

    public ReadOnlyMemory<byte>? HistoryData => Navigable.HistoryData;

    private ActiveDocument Document => Navigable.Document;

    private WindowRef Window => cell.Place.Window;

    public void UpdateHistory(string url, ReadOnlyMemory<byte> data, HistoryHandling handling) => Navigable.UpdateEntry(url, data, handling);

    public void Rename(string name) => cell.Place = cell.Place with { Name = name };

    public void PostMessage(WindowRef target, SerializedRecord record, TargetOrigin targetOrigin, Origin origin)
    {
        var id = cell.Messaging.NextMessage();
        if (cell.Messaging.IsTracing)
        {
            cell.Messaging.Trace(new MessagePosted(id, Window.Path, target.Path, record, TransferredPorts.In(record))
            {
                Cause = CurrentCause.Value,
            });
        }

        target.Tell(new PostMessage(id, record, Window, origin, targetOrigin), cell.Self);
    }

    public void Notify(WindowRef target, object notice) => target.Tell(new Notify(notice), cell.Self);

    public void QueueLoadingTask(Action task)
    {
        var document = Document;
        document.Loading.TaskAdded();
        document.Global.Loop.Queue(document.Tasks, () =>
        {
            try
            {
                task();
            }
            finally
            {
                document.Loading.TaskDone();
                Navigable.FireLoadIfDue(document);
            }
        });
    }

    public WindowRef CreateFrame(FrameDescription frame)
    {
        var name = $"frame-{cell.Messaging.NextAgent()}";
        var place = new WindowPlace(new WindowRef(name, ActorRefs.Nobody), Window, Place.Top ?? Window, Creator(Document.Scope.Sandbox.Union(frame.Sandbox)))
        {
            Name = frame.Name,
            DelegatesIsolation = frame.DelegatesIsolation,
            AncestorUrls = $"{Document.Scope.Url} {Place.AncestorUrls}".TrimEnd(),
        };
        var window = new WindowRef(name, cell.SpawnFrame(place, name, frame.Url));
        Document.Frames.Add(window, frame.Name);
        Document.Loading.FrameAdded(name);
        window.Tell(new Navigate(frame.Url) { Srcdoc = frame.Srcdoc, Initiator = Document.Scope.AsInitiator() }, cell.Self);
        return window;
    }

    public void ChangeFrame(WindowRef frame, string name, Sandbox sandbox)
    {
        if (!Document.Frames.Has(frame))
            return;
        Document.Frames.Rename(frame, name);
        frame.Tell(new ChangeFrame(name, Document.Scope.Sandbox.Union(sandbox)), cell.Self);
    }

    public void RemoveFrame(WindowRef frame)
    {
        var document = Document;
        if (!document.Frames.Remove(frame))
            return;
        _opened.MarkClosed(frame);
        frame.Tell(AgentProtocol.End.Instance, cell.Self);
        document.Loading.FrameDone(frame.Name);
        Navigable.FireLoadIfDue(document);
    }

    public bool Navigate(WindowRef target, Navigate navigate, bool byPerson)
    {
        if (!MayNavigate(target, byPerson))
            return false;
        if (target.Name != Window.Name)
            target.Tell(navigate, cell.Self);
        else if (Navigable.IsWithinDocument(navigate))
            Navigable.GoWithin(navigate);
        else
            Navigable.Begin(navigate);
        return true;
    }

    public void Go(int delta) => Navigable.Begin(new Go(delta));

    public WindowRef? Open(string url, string name, WindowFeatures features, bool byPerson)
    {
        if (Choose(name, features.NoOpener) is { } existing)
        {
            if (url.Length > 0)
                Navigate(existing, new Navigate(url) { Initiator = Initiator(features) }, byPerson);
            return features.NoOpener ? null : existing;
        }

        if (Document.Scope.Sandbox.Forbids(SandboxFlags.AuxiliaryNavigation))
        {
            cell.Messaging.Trace(new ResourceFailed(Window.Path, url, "the sandbox of the document does not allow it to open windows"));
            return null;
        }

        return OpenNew(url, name, features);
    }

    public void Close(WindowRef window)
    {
        if (window.Name == Window.Name)
            CloseByScript();
        else if (MayNavigate(window, byPerson: false))
            CloseOther(window);
    }

    public bool IsClosed(WindowRef window) => window.Name == Window.Name ? _closing : _opened.IsClosed(window);

    public DocumentProgram? Reach(WindowRef window) =>
        cell.Messaging.Neighbours.Find(window, cell.Messaging.Turns)?.ProgramFor(Document, Maker.Group, cell.Services.UserAgent);

    public bool IsActive(AgentGlobal global) => Document.Global == global && global.Program is not null;

    public void Visit()
    {
        if (cell.Messaging.Neighbours.Find(Window, null) is { } neighbour)
            neighbour.Visit();
    }

    /// <summary>A window that was opened from here is gone.</summary>
    public void Forget(WindowRef window) => _opened.MarkClosed(window);

    /// <summary>A script wants the window closed: done if a script opened it, or if it has been nowhere else (HTML Standard 7.2.2.1).</summary>
    public void CloseByScript()
    {
        if (_closing || !Place.IsTopLevel || !(Place.IsOpenedByScript || HistoryLength == 1))
            return;
        _closing = true;
        cell.CloseSoon();
    }

    private static bool Is(string name, string keyword) => name.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private void CloseOther(WindowRef window)
    {
        if (_opened.HasOpened(window))
            _opened.MarkClosed(window);
        window.Tell(WindowProtocol.CloseByScript.Instance, cell.Self);
    }

    // The rules for choosing a navigable (HTML Standard 7.3.1.7), among the windows that this one knows by name.
    private WindowRef? Choose(string name, bool noOpener)
    {
        if (name.Length == 0 || Is(name, "_blank"))
            return null;
        if (Is(name, "_self"))
            return Window;
        if (Is(name, "_parent"))
            return Place.Parent ?? Window;
        if (Is(name, "_top"))
            return Place.Top ?? Window;
        if (noOpener)
            return null;
        return name == Place.Name ? Window : Document.Frames.Find(name) ?? _opened.Find(name);
    }

    private WindowRef? OpenNew(string url, string name, WindowFeatures features)
    {
        var actorName = $"{BrowserActor.WindowPrefix}{cell.Messaging.NextAgent()}";
        var initiator = Initiator(features);
        var userAgent = cell.Messaging.Nodes?.UserAgentFor(actorName, cell.Services.UserAgent) ?? cell.Services.UserAgent;
        var window = new WindowRef(actorName, userAgent) { IsThroughUserAgent = true };
        var sandbox = Document.Scope.Sandbox.Forbids(SandboxFlags.PropagatesToOpened) ? Document.Scope.Sandbox : Sandbox.None;
        var creator = Creator(sandbox);
        var place = new WindowPlace(window, null, null, features.NoOpener ? creator with { Group = cell.Messaging.NextBrowsingContextGroup() } : creator)
        {
            Opener = features.NoOpener ? null : Window,
            IsOpenedByScript = true,
            Name = Is(name, "_blank") ? "" : name,
        };
        var target = url.Length == 0 ? DocumentAddress.Blank : url;
        userAgent.Tell(new BrowserProtocol.OpenByScript(place, new Navigate(target) { Initiator = initiator }), cell.Self);
        if (features.NoOpener)
            return null;
        _opened.Add(window, place.Name);
        return window;
    }

    private bool MayNavigate(WindowRef target, bool byPerson)
    {
        var isTopLevel = target.IsThroughUserAgent || WindowTree.IsTopLevel(target, cell.Services.UserAgent.Path.ToStringWithoutAddress());
        return WindowTree.MayNavigate(Window, Document.Scope.Sandbox, target, isTopLevel, _opened.HasOpened(target), byPerson);
    }

    private WindowCreator Creator(Sandbox sandbox) =>
        new(Document.Scope.AsInitiator(), sandbox, Document.Scope.Environment, Maker.Group, Document.Policy);

    private Initiator Initiator(WindowFeatures features) =>
        features.NoReferrer ? Document.Scope.AsInitiator() with { Referrer = "" } : Document.Scope.AsInitiator();
}
