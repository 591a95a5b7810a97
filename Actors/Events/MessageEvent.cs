using System.Collections.Immutable;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Windows;

namespace Messaging.Events;

/// <summary>A message as its listeners get it (HTML Standard 9.1).</summary>
public sealed class MessageEvent
{
    /// <summary>The receiver's clone of the message; null for <c>messageerror</c>.</summary>
    public JsValue Data { get; init; } = JsNull.Value;

    /// <summary>The serialized origin of the window that posted the message; empty for a message that came through a port.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The window that posted the message; null for a message that came through a port.</summary>
    public Window? Source { get; init; }

    /// <summary>The ports that were transferred with the message, in the order of the transfer list. None is started.</summary>
    public ImmutableArray<MessagePort> Ports { get; init; } = [];
}
