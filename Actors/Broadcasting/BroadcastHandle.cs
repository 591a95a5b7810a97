using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Origins;

namespace Messaging.Broadcasting;

/// <summary>The owner's end of a broadcast channel: what a script's BroadcastChannel object stands for (HTML Standard 9.5).</summary>
public sealed class BroadcastHandle
{
    private readonly BroadcastTable _table;

    internal BroadcastHandle(BroadcastTable table, BroadcastTopic topic, Origin origin, long number)
    {
        _table = table;
        Topic = topic;
        Origin = origin;
        Number = number;
    }

    public BroadcastTopic Topic { get; }

    public string Name => Topic.Name;

    /// <summary>What its messages say of where they come from.</summary>
    public Origin Origin { get; }

    /// <summary>Whether its owner may broadcast. Programs ask before anything else: what is posted while it may not vanishes without a word.</summary>
    public bool IsEligible => _table.IsEligible;

    public bool IsClosed { get; private set; }

    /// <summary>What the program gave the handle to recognise it by, such as its BroadcastChannel object.</summary>
    public object? Tag { get; set; }

    internal long Number { get; }

    /// <summary>Throws if the channel is closed. Programs ask before they serialize a message, as the standard orders it.</summary>
    /// <exception cref="DomException">InvalidStateError.</exception>
    public void EnsureOpen()
    {
        if (IsClosed)
            throw DomException.InvalidState($"The broadcast channel '{Name}' is closed.");
    }

    /// <summary>Posts a record to every other open channel of the topic.</summary>
    /// <exception cref="DomException">InvalidStateError: the channel is closed.</exception>
    public void Post(SerializedRecord record)
    {
        if (!IsEligible)
            return;
        EnsureOpen();
        _table.Post(this, record);
    }

    /// <summary>Closes the channel; what is already under way to it is dropped. Idempotent.</summary>
    public void Close()
    {
        if (IsClosed)
            return;
        IsClosed = true;
        _table.Leave(this);
    }
}
