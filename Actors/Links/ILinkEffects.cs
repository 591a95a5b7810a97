namespace Messaging.Links;

/// <summary>What a <see cref="Link"/> asks of the actor around it.</summary>
public interface ILinkEffects
{
    /// <summary>The time, from any beginning.</summary>
    TimeSpan Now { get; }

    /// <summary>Gives a <see cref="LinkProtocol.Frame"/> or <see cref="LinkProtocol.Acknowledgement"/> to the network, which may lose it.</summary>
    void Carry(object message);

    /// <summary>A payload has arrived, each once and in order.</summary>
    void Arrived(ReadOnlyMemory<byte> payload);

    /// <summary>What has arrived should be acknowledged before long.</summary>
    void AcknowledgeSoon();

    /// <summary>The other node has begun a new life: whatever it knew before is lost.</summary>
    void Restarted();
}
