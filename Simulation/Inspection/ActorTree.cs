using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Inspection;

/// <summary>Who is there at a moment of a run: the actors under their owners, what waits in each mailbox, and the state of each port.</summary>
public static class ActorTree
{
    private const string Root = "/user/";

    /// <summary>One line for each actor, indented by its depth; children in the order in which they were made.</summary>
    public static IReadOnlyList<string> Lines(TurnLoop loop, Ledger ledger)
    {
        var ports = PortsByPath(ledger);
        var queues = ledger.Waiting.ToLookup(message => OwnerOf(message, ledger), message => message.Id.ToString());
        var mailboxes = loop.Mailboxes.Where(mailbox => mailbox.Path.StartsWith(Root, StringComparison.Ordinal)).ToArray();
        var children = mailboxes.ToLookup(mailbox => mailbox.Path[..mailbox.Path.LastIndexOf('/')]);
        var lines = new List<string>();
        var toShow = new Stack<(SimulatedMailbox Mailbox, int Depth)>();
        Push(Root.TrimEnd('/'), 0);
        while (toShow.TryPop(out var next))
        {
            lines.Add(new string(' ', next.Depth * 2) + Line(next.Mailbox));
            Push(next.Mailbox.Path, next.Depth + 1);
        }

        return lines;

        void Push(string path, int depth)
        {
            foreach (var child in children[path].Reverse())
                toShow.Push((child, depth));
        }

        string Line(SimulatedMailbox mailbox)
        {
            var parts = new List<string> { mailbox.Name };
            if (ports.TryGetValue(mailbox.Path, out var port))
                parts.Add(StateOf(port.Side, port.Incarnation));
            if (queues[mailbox.Path].Any())
                parts.Add($"not delivered: {string.Join(", ", queues[mailbox.Path])}");
            if (mailbox.HasMessages)
                parts.Add($"mailbox: {string.Join(", ", mailbox.Waiting.Select(MailPicture.Of))}");
            return string.Join("  ", parts);
        }
    }

    private static Dictionary<string, (SideAccount Side, IncarnationAccount Incarnation)> PortsByPath(Ledger ledger)
    {
        var ports = new Dictionary<string, (SideAccount, IncarnationAccount)>(StringComparer.Ordinal);
        foreach (var side in ledger.Sides)
        {
            foreach (var incarnation in side.Incarnations)
                ports[incarnation.Path] = (side, incarnation);
        }

        return ports;
    }

    private static string OwnerOf(MessageAccount message, Ledger ledger) =>
        message.Receiver is { } receiver ? ledger.Find(receiver)?.Current.Path ?? message.To : message.To;

    private static string StateOf(SideAccount side, IncarnationAccount incarnation)
    {
        if (incarnation != side.Current)
            return $"forwards to {side.Current.Path}";
        if (side.ClosedBecause is { } reason)
            return $"closed ({reason})";
        return incarnation switch
        {
            { IsShipped: true } => "in a message",
            { IsStarted: true } => "started",
            _ => "not started",
        };
    }
}
