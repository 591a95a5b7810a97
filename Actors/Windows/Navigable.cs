using Akka.Actor;
using Messaging.Agents;
using Messaging.Tracing;
using Messaging.Windows.Navigation;
using static Messaging.Windows.WindowProtocol;

namespace Messaging.Windows;

/// <summary>
/// Where a window is and where it goes (HTML Standard 7.3.1 and 7.4): its document, its session history, and the documents in it that can
/// come back as they were.
/// </summary>
internal sealed class Navigable
{
    private readonly IWindowCell _cell;
    private readonly DocumentMaker _maker;
    private readonly SessionHistory _history;
    private readonly List<AgentGlobal> _kept = [];
    private DocumentState _state;
    private Action? _ongoing;

    public Navigable(IWindowCell cell, DocumentMaker maker)
    {
        _cell = cell;
        _maker = maker;
        Document = maker.MakeInitial();
        _state = new DocumentState(DocumentAddress.Blank, null, cell.Place.Creator?.Initiator) { Document = Document };
        _history = new SessionHistory(new HistoryEntry(DocumentAddress.Blank, _state));
    }

    /// <summary>The document that the window has now.</summary>
    public ActiveDocument Document { get; private set; }

    public int HistoryLength => _history.Length;

    /// <summary>What scripts have put into the current entry of the history; null if nothing.</summary>
    public ReadOnlyMemory<byte>? HistoryData => _history.Current.Data;

    /// <summary>The globals of the documents that can come back.</summary>
    public IReadOnlyList<AgentGlobal> Kept => _kept;

    private string Path => Document.Scope.Path;

    /// <summary>Whether going somewhere means another place in the document that the window has now.</summary>
    public bool IsWithinDocument(Navigate navigate) =>
        !Document.IsInitial && navigate.Srcdoc is null && DocumentAddress.IsFragmentOf(Document.Scope.Url, navigate.Url);

    /// <summary>Goes somewhere, as a task; whatever the window was about to do before is void.</summary>
    public void Begin(Navigate navigate) => Begin(() => Commit(navigate));

    /// <summary>Goes back or forth in the history, as a task; 0 loads the document anew.</summary>
    public void Begin(Go go) => Begin(() => Commit(go.Delta));

    /// <summary>Goes to another place in the document at once; only the event is a task.</summary>
    public void GoWithin(Navigate navigate)
    {
        var entry = new HistoryEntry(navigate.Url, _state);
        if (navigate.Handling == HistoryHandling.Replace || navigate.Url == Document.Scope.Url)
            _history.Replace(entry);
        else
            Destroy(_history.Push(entry));
        ShowEntry(entry.Url);
    }

    /// <summary>
    /// Somebody reaches into the empty document that the window has before anything was loaded: what runs in it begins. A window that goes to
    /// <c>about:blank</c> first keeps it.
    /// </summary>
    public void BeginInitial()
    {
        if (_cell.Messaging.Documents is null)
            return;
        MakeProgram(Document, Document);
        _cell.Messaging.Trace(new DocumentLoaded(Path, Document.Scope.Url, Document.Scope.Origin.ToString()));
        Document.Program?.Run();
    }

    /// <summary>Gives the document another URL and another entry in the history (HTML Standard 7.4.4, URL and history update steps).</summary>
    public void UpdateEntry(string url, ReadOnlyMemory<byte> data, HistoryHandling handling)
    {
        var entry = new HistoryEntry(url, _state) { Data = data };
        if (handling == HistoryHandling.Replace || Document.IsInitial)
            _history.Replace(entry);
        else
            Destroy(_history.Push(entry));
        Document.Scope.Url = url;
    }

    /// <summary>The document and its frames have loaded, perhaps: if so, the load event is a task.</summary>
    public void FireLoadIfDue(ActiveDocument document)
    {
        if (!document.Loading.TryFinish())
            return;
        document.Global.Loop.Queue(document.Tasks, () =>
        {
            CurrentCause.Value = new LoadCause(document.Scope.Url);
            document.Program?.FireLoad();
            _cell.Place.Parent?.Tell(new FrameLoaded(_cell.Place.Window), _cell.Self);
        });
    }

    /// <summary>The document that embeds a frame: the active one or one that is kept; null if none does.</summary>
    public ActiveDocument? DocumentWith(WindowRef frame) =>
        Document.Frames.Has(frame) ? Document : _history.States.FirstOrDefault(state => state.Document?.Frames.Has(frame) == true)?.Document;

    /// <summary>Tells the document that it is left for good.</summary>
    public void Hide() => Hide(keep: false);

    /// <summary>The window ends, and every document of it.</summary>
    public void DestroyAll()
    {
        Destroy(_state, AgentProtocol.End.Instance);
        foreach (var state in _history.States)
            Destroy(state, AgentProtocol.End.Instance);
    }

    private void Begin(Action commit)
    {
        _ongoing = commit;
        Document.Global.Loop.Queue(Document.Networking, () =>
        {
            if (_ongoing != commit)
                return;
            _ongoing = null;
            commit();
        });
    }

    private void Commit(Navigate navigate)
    {
        if (DocumentAddress.IsScript(navigate.Url) && navigate.Srcdoc is null)
        {
            _cell.Messaging.Trace(new ResourceFailed(Path, navigate.Url, "javascript: URLs are not run; the window stays where it is"));
            return;
        }

        if (IsWithinDocument(navigate))
        {
            GoWithin(navigate);
            return;
        }

        if (Document is { IsInitial: true, Program: not null } && navigate.Url == DocumentAddress.Blank && navigate.Srcdoc is null)
        {
            KeepInitial();
            return;
        }

        var state = new DocumentState(navigate.Url, navigate.Srcdoc, navigate.Initiator);
        var entry = new HistoryEntry(navigate.Url, state);
        var replaces = navigate.Handling == HistoryHandling.Replace || Document.IsInitial
            || (navigate.Url == Document.Scope.Url && navigate.Srcdoc is null);
        Leave(keep: !replaces && CanKeep());
        if (replaces)
            _history.Replace(entry);
        else
            Destroy(_history.Push(entry));
        Load(entry);
    }

    // HTML Standard 4.8.5: a frame whose first address is about:blank is left with its initial document.
    private void KeepInitial()
    {
        Document.IsInitial = false;
        Document.Loading.Parsed();
        FireLoadIfDue(Document);
    }

    private void Commit(int delta)
    {
        if (delta == 0)
        {
            var again = _history.Current;
            Leave(keep: false);
            Load(again);
            return;
        }

        if (!_history.TryGo(delta))
            return;
        var entry = _history.Current;
        if (entry.State == _state)
        {
            ShowEntry(entry.Url);
            return;
        }

        Leave(CanKeep());
        if (entry.State.Document is { } kept)
            Restore(kept, entry);
        else
            Load(entry);
    }

    private void ShowEntry(string url)
    {
        var document = Document;
        var old = document.Scope.Url;
        document.Scope.Url = url;
        document.Global.Loop.Queue(document.Tasks, () =>
        {
            document.Program?.EntryShown();
            if (DocumentAddress.FragmentOf(old) != DocumentAddress.FragmentOf(url))
                document.Program?.FragmentChanged(old, url);
        });
    }

    // A frame goes and comes back with the document that embeds it, never alone.
    private bool CanKeep() => _cell.Messaging.Profile.BackForwardCacheSize > 0 && _cell.Place.IsTopLevel && Document.Program is not null;

    private void Leave(bool keep)
    {
        Hide(keep);
        if (!keep)
        {
            Destroy(_state, UnloadFrame.Instance);
            return;
        }

        _kept.Add(Document.Global);
        Document.Suspend(_cell.Self);
        _cell.Messaging.Trace(new DocumentSuspended(Path, Document.Scope.Url));
    }

    private void Hide(bool keep)
    {
        var program = Document.Program;
        if (program is not null)
            _cell.RunNow(() => program.PageHidden(persisted: keep));
    }

    private void Load(HistoryEntry entry)
    {
        var before = Document;
        var document = _maker.Make(entry.State, entry.Url);
        Show(document, entry.State);
        CurrentCause.Value = new LoadCause(document.Scope.Url);
        var missing = MakeProgram(document, before);
        _cell.Messaging.Trace(new DocumentLoaded(Path, document.Scope.Url, document.Scope.Origin.ToString()));
        if (missing is not null)
            _cell.Messaging.Trace(new ResourceFailed(Path, document.Scope.Url, missing));
        try
        {
            document.Program?.Run();
        }
        finally
        {
            document.Loading.Parsed();
            FireLoadIfDue(document);
        }

        Evict();
    }

    /// <summary>Makes what runs in a document, and applies its response, which may change its origin.</summary>
    /// <returns>Why there is none; null if there is.</returns>
    private string? MakeProgram(ActiveDocument document, ActiveDocument before)
    {
        if (_cell.Messaging.Documents is not { } documents)
            return "this actor system has no documents";
        try
        {
            var program = documents.Create(document.Scope);
            document.Global.Program = program;
            _maker.Apply(program.Policy, document, before);
            return null;
        }
        catch (DocumentNotFoundException missing)
        {
            return missing.Message;
        }
    }

    private void Restore(ActiveDocument document, HistoryEntry entry)
    {
        _kept.Remove(document.Global);
        Show(document, entry.State);
        document.Scope.Url = entry.Url;
        // Before its frames and workers are told, who may go on at once on another thread: what they do comes after it in the trace.
        _cell.Messaging.Trace(new DocumentRestored(Path, entry.Url));
        document.Resume(_cell.Self);
        document.Global.Loop.Queue(document.Tasks, () =>
        {
            CurrentCause.Value = new LoadCause(entry.Url);
            document.Program?.PageRestored();
        });
        Evict();
    }

    private void Show(ActiveDocument document, DocumentState state)
    {
        Document = document;
        _state = state;
        state.Document = document;
        _cell.Activate(document.Global);
    }

    // The documents that are the furthest back go first.
    private void Evict()
    {
        foreach (var state in _history.States.Where(state => state != _state && state.Document is not null).ToArray())
        {
            if (_kept.Count <= _cell.Messaging.Profile.BackForwardCacheSize)
                return;
            Destroy(state, UnloadFrame.Instance);
        }
    }

    private void Destroy(IReadOnlyList<DocumentState> states)
    {
        foreach (var state in states)
            Destroy(state, UnloadFrame.Instance);
    }

    /// <summary>Destroys a document: with its ports go its frames, and the messages that wait for it.</summary>
    /// <param name="toFrames">How its frames are told to end.</param>
    private void Destroy(DocumentState state, object toFrames)
    {
        if (state.Document is not { } document)
            return;
        state.Document = null;
        var wasKept = _kept.Remove(document.Global);
        document.Global.Close();
        foreach (var frame in document.Frames.Windows)
            frame.Tell(wasKept ? AgentProtocol.End.Instance : toFrames, _cell.Self);
        document.Frames.Clear();
        while (document.Posted.TryTake(out var post))
            _cell.Messaging.Lose(post!.Id, post.Record, LossReason.TargetNotFullyActive);
        if (wasKept)
            _cell.Messaging.Trace(new DocumentEvicted(Path, document.Scope.Url));
    }
}
