namespace Messaging.Windows;

/// <summary>The windows that one document embeds, in the order in which it made them.</summary>
internal sealed class FrameTable
{
    private readonly OrderedDictionary<string, (WindowRef Window, string Name)> _frames = new(StringComparer.Ordinal);

    public IEnumerable<WindowRef> Windows => _frames.Values.Select(frame => frame.Window);

    public void Add(WindowRef frame, string name) => _frames.Add(frame.Name, (frame, name));

    public bool Has(WindowRef frame) => _frames.ContainsKey(frame.Name);

    public bool Remove(WindowRef frame) => _frames.Remove(frame.Name);

    public void Rename(WindowRef frame, string name) => _frames[frame.Name] = (frame, name);

    /// <summary>The first frame of a name; null if there is none.</summary>
    public WindowRef? Find(string name) => _frames.Values.FirstOrDefault(frame => frame.Name == name).Window;

    public void Clear() => _frames.Clear();
}
