using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Tracing;

namespace Messaging.Windows;

/// <summary>The window around a document, as its <see cref="DocumentScope"/> sees it.</summary>
internal interface IWindowHost
{
    WindowPlace Place { get; }

    string Path { get; }

    PortTable Ports { get; }

    BroadcastTable Broadcasts { get; }

    TimeSpan Now { get; }

    void PostMessage(WindowRef target, SerializedRecord record, TargetOrigin targetOrigin, Origin origin);

    WindowRef CreateFrame(string url);

    void NavigateFrame(WindowRef frame, string url);

    void RemoveFrame(WindowRef frame);

    void QueueTask(Action task);

    void StartTimer(int timer, TimeSpan delay, Action task);

    void CancelTimer(int timer);

    void Trace(TraceEvent traceEvent);
}
