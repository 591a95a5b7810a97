using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Sandboxing;
using Messaging.Windows.Navigation;

namespace Messaging.Windows;

/// <summary>The window around a document, as its <see cref="DocumentScope"/> sees it.</summary>
internal interface IWindowHost
{
    WindowPlace Place { get; }

    IReadOnlyList<WindowRef> Frames { get; }

    int HistoryLength { get; }

    ReadOnlyMemory<byte>? HistoryData { get; }

    void UpdateHistory(string url, ReadOnlyMemory<byte> data, HistoryHandling handling);

    void Rename(string name);

    void PostMessage(WindowRef target, SerializedRecord record, TargetOrigin targetOrigin, Origin origin);

    void Notify(WindowRef target, object notice);

    void QueueLoadingTask(Action task);

    WindowRef CreateFrame(FrameDescription frame);

    void ChangeFrame(WindowRef frame, string name, Sandbox sandbox);

    void RemoveFrame(WindowRef frame);

    bool Navigate(WindowRef target, WindowProtocol.Navigate navigate, bool byPerson);

    void Go(int delta);

    WindowRef? Open(string url, string name, WindowFeatures features, bool byPerson);

    void Close(WindowRef window);

    bool IsClosed(WindowRef window);

    DocumentProgram? Reach(WindowRef window);

    void Visit();

    bool IsActive(AgentGlobal global);
}
