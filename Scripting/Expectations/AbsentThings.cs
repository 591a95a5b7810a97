namespace Messaging.Scripting.Expectations;

/// <summary>The words for what a run can be expected to be free of.</summary>
internal static class AbsentThings
{
    public static string Words => string.Join(", ", Enum.GetValues<AbsentThing>().Select(thing => $"no {Word(thing)}"));

    public static string Word(AbsentThing thing) => thing switch
    {
        AbsentThing.MessageLost => "message lost",
        AbsentThing.MessageWaiting => "message waiting",
        AbsentThing.ScriptError => "script error",
        AbsentThing.ConsoleError => "console error",
        AbsentThing.PortOpen => "port open",
        _ => "resource missing",
    };

    /// <summary>The thing that words stand for; null if they stand for none.</summary>
    public static AbsentThing? Find(string words)
    {
        foreach (var thing in Enum.GetValues<AbsentThing>())
        {
            if (Word(thing) == words)
                return thing;
        }

        return null;
    }
}
