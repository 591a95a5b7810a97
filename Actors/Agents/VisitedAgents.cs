namespace Messaging.Agents;

/// <summary>
/// The actors that the turn on this thread has done something with beside its own: what was queued for them gets its turn when this one is over.
/// </summary>
internal static class VisitedAgents
{
    [ThreadStatic]
    private static List<Action>? _turns;

    /// <summary>The running turn does something with another actor of its agent.</summary>
    /// <param name="requestTurn">Asks for a turn of that actor if it has something to do; the same object each time.</param>
    public static void Add(Action requestTurn)
    {
        var turns = _turns ??= [];
        if (!turns.Contains(requestTurn))
            turns.Add(requestTurn);
    }

    /// <summary>The turn is over.</summary>
    public static void EndTurn()
    {
        if (_turns is not { Count: > 0 } turns)
            return;
        foreach (var requestTurn in turns)
            requestTurn();
        turns.Clear();
    }
}
