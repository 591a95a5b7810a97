using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Origins;

namespace Messaging.Windows;

/// <summary>The window around a document, as its <see cref="DocumentScope"/> sees it.</summary>
internal interface IWindowHost : IAgentHost
{
    WindowPlace Place { get; }

    void PostMessage(WindowRef target, SerializedRecord record, TargetOrigin targetOrigin, Origin origin);

    WindowRef CreateFrame(string url);

    void NavigateFrame(WindowRef frame, string url);

    void RemoveFrame(WindowRef frame);
}
