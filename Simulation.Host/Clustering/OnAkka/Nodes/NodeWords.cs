namespace Messaging.Simulation.Host.Clustering.Nodes;

/// <summary>
/// What the program and its nodes say to each other: a line each, its first word one of these, its parts divided by tabs. The program speaks on
/// a node's standard input and hears its standard output; a node whose input ends ends too, so that none outlives the program.
/// </summary>
internal static class NodeWords
{
    /// <summary>From a node: it listens at this address.</summary>
    public const string Listens = "listens";

    /// <summary>From a node: it knows so many nodes, itself among them.</summary>
    public const string Knows = "knows";

    /// <summary>From a node: what happened when, as a trace event in base64. A time is that of the machine's monotonic clock.</summary>
    public const string Event = "event";

    /// <summary>From a node: everything that happened up to a time has been said.</summary>
    public const string Tick = "tick";

    /// <summary>From a node: the cluster has removed this one.</summary>
    public const string Removed = "removed";

    /// <summary>From a node: a warning or an error of its actor system.</summary>
    public const string Logged = "logged";

    /// <summary>To a node: open a page. Answered with the path of its window.</summary>
    public const string Open = "open";

    /// <summary>To a node: do something in a window. Answered with nothing, or with a frame and what is to be done there.</summary>
    public const string Act = "act";

    /// <summary>To a node: tell what is seen in a window. Answered with its URL, its text in base64, and the paths of the frames in it.</summary>
    public const string Read = "read";

    /// <summary>To a node: leave the cluster in order, and end.</summary>
    public const string Leave = "leave";

    /// <summary>From a node: the answer to what it was asked last.</summary>
    public const string Answer = "answer";

    /// <summary>From a node: it could not do what it was asked last, and why.</summary>
    public const string Refused = "refused";
}
