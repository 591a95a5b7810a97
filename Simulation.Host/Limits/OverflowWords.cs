using Messaging.Ports;

namespace Messaging.Simulation.Host.Limits;

/// <summary>The words for what happens to a message that comes to a full port.</summary>
internal static class OverflowWords
{
    public const string Option = "--port-queue-overflow";
    public const string Refuse = "refuse";
    public const string DropOldest = "drop-oldest";
    public const string Close = "close-port";

    /// <summary>Whether a word is one of them.</summary>
    public static bool Has(string word) => word is Refuse or DropOldest or Close;

    /// <param name="word">One of the words; null for the usual one.</param>
    public static OverflowPolicy Read(string? word) => word switch
    {
        DropOldest => OverflowPolicy.DropOldest,
        Close => OverflowPolicy.ClosePort,
        _ => OverflowPolicy.Refuse,
    };
}
