namespace Messaging.Windows;

/// <summary>
/// Decides when a document has loaded (HTML Standard 13.2.7): once its own scripts have run, those too that run later, and the
/// first document of each frame that it had by then has loaded.
/// </summary>
internal sealed class LoadingState
{
    private readonly HashSet<string> _loadingFrames = new(StringComparer.Ordinal);
    private int _tasks;
    private bool _parsed;
    private bool _loaded;

    public void FrameAdded(string frame)
    {
        if (!_loaded)
            _loadingFrames.Add(frame);
    }

    public void FrameDone(string frame) => _loadingFrames.Remove(frame);

    public void TaskAdded() => _tasks++;

    public void TaskDone() => _tasks--;

    public void Parsed() => _parsed = true;

    /// <summary>True exactly once: when the load event is due.</summary>
    public bool TryFinish()
    {
        if (_loaded || !_parsed || _loadingFrames.Count > 0 || _tasks > 0)
            return false;
        _loaded = true;
        return true;
    }
}
