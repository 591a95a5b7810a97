namespace Messaging.Requirements;

/// <summary>A group of requirements: a letter, and numbers from 1 on.</summary>
/// <param name="Count">How many there are, which is also the last number.</param>
public sealed record RequirementGroup(char Letter, string Title, int Count)
{
    /// <summary>Every group that has numbered requirements; the last one, R, is a table of choices without numbers.</summary>
    public static IReadOnlyList<RequirementGroup> All { get; } =
    [
        new('A', "MessageChannel creation and entanglement", 9),
        new('B', "MessagePort.postMessage", 11),
        new('C', "start, onmessage, close, onmessageerror", 11),
        new('D', "The close event", 8),
        new('E', "Port message queues, order, task sources", 14),
        new('F', "Transfer of ports", 20),
        new('G', "window.postMessage", 15),
        new('H', "Origins, sandbox, storage partition", 7),
        new('I', "MessageEvent", 6),
        new('J', "messageerror and errors", 6),
        new('K', "Structured clone", 18),
        new('L', "Lifetime and ownership", 8),
        new('M', "BroadcastChannel", 12),
        new('N', "Dedicated workers", 11),
        new('O', "Shared workers", 10),
        new('P', "Agents, clusters, SharedArrayBuffer", 4),
        new('Q', "Invariants", 10),
    ];

    /// <summary>The numbers in the group, for example <c>F6</c>.</summary>
    public IEnumerable<string> Numbers => Enumerable.Range(1, Count).Select(number => $"{Letter}{number}");
}
