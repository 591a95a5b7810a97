using System.Collections.Immutable;
using System.Globalization;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Simulation.Ledgers;

/// <summary>The life of one message.</summary>
public sealed class MessageAccount
{
    internal MessageAccount(TimeSpan time, MessagePosted posted)
    {
        Id = posted.Id;
        From = posted.From;
        To = posted.To;
        Receiver = SideNamed(posted.To);
        Ports = posted.Ports;
        PostedAt = time;
    }

    public MessageId Id { get; }

    /// <summary>The port or window it was posted on, by path.</summary>
    public string From { get; }

    /// <summary>A side such as <c>7b</c>, or the path of a window.</summary>
    public string To { get; }

    /// <summary>The side it was posted to; null if it was posted to a window.</summary>
    public PortId? Receiver { get; }

    internal SideAccount? ReceivingSide { get; set; }

    /// <summary>The sides that travel in it.</summary>
    public ImmutableArray<PortId> Ports { get; }

    public TimeSpan PostedAt { get; }

    /// <summary>The path of the port or window that got it; null if it was not delivered.</summary>
    public string? DeliveredTo { get; internal set; }

    /// <summary>Why it was lost; null if it was not.</summary>
    public LossReason? LostBecause { get; internal set; }

    private static PortId? SideNamed(string name) =>
        long.TryParse(name.AsSpan(0, name.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var channel)
            ? new PortId(channel, name[^1] == 'a' ? PortSide.A : PortSide.B)
            : null;
}
