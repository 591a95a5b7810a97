namespace Akka.TestKit.Internal;

/// <summary>Parts of the sentences in which expectations fail.</summary>
internal static class Hints
{
    /// <summary>What the test says about an expectation, to be put at the end of a sentence.</summary>
    public static string Suffix(string? hint) => string.IsNullOrEmpty(hint) ? "" : $" ({hint})";

    /// <summary>A message with its class and its sender.</summary>
    public static string Describe(MessageEnvelope envelope) =>
        $"[{envelope.Message}] of type {envelope.Message.GetType()} from {Senders.Describe(envelope.Sender)}";

    public static string List<T>(IEnumerable<T> items) => $"[{string.Join(", ", items)}]";
}
