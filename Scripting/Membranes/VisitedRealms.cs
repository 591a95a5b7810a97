namespace Messaging.Scripting.Membranes;

/// <summary>The realms that the turn on this thread has entered from another realm: what they left to be done is done in its checkpoint.</summary>
internal static class VisitedRealms
{
    [ThreadStatic]
    private static List<Membrane>? _realms;

    public static void Add(Membrane membrane)
    {
        var realms = _realms ??= [];
        if (!realms.Contains(membrane))
            realms.Add(membrane);
    }

    /// <summary>Runs the jobs of the other realms.</summary>
    /// <param name="own">The realm whose checkpoint it is.</param>
    /// <returns>False if there were none.</returns>
    public static bool RunJobs(Membrane own)
    {
        if (_realms is not { Count: > 0 } realms)
            return false;
        var ran = false;
        // A job may enter further realms.
        for (var i = 0; i < realms.Count; i++)
        {
            if (realms[i] != own)
                ran |= realms[i].RunJobs(own);
        }

        return ran;
    }

    /// <summary>The turn is over.</summary>
    public static void Clear() => _realms?.Clear();
}
