using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Commands;

/// <summary>What the program does when nothing is asked of it: runs the tutorial, and says what else one can ask.</summary>
internal static class Demonstration
{
    private const int Meaning = 92;

    /// <summary>The tutorial with two messages.</summary>
    public static RunRequest Request =>
        new("samples/tutorial/index.html", ["type .message-box \"hello\"", "click button", "type .message-box \"and again\"", "click button"], null, null);

    /// <summary>What else one can do.</summary>
    public static IEnumerable<Line> Hints()
    {
        yield return new Line();
        yield return Line.Of("What else it can do", Tone.Heading);
        yield return Hint("messaging run PAGE", "runs a page of yours");
        yield return Hint("messaging run PAGE --act 'type #name \"Ada\"' --act 'click button'", "does something with it");
        yield return Hint("messaging run PAGE --seed 2", "runs it in another order of turns");
        yield return Hint("messaging run samples/music-player/index.html --acts samples/music-player/acts.txt", "a port that moves while it is used");
        yield return Hint("messaging run PAGE --expect 'no message lost' --report run.html", "makes it a test, and a report for a browser");
        yield return Hint("messaging explore samples/races/two-leaders.html --expect 'text .leaders = \"1\"'", "finds the orders in which a page goes wrong");
        yield return Hint("messaging explore MyAgents.dll", "the same for agents written in C# (docs/csharp.md)");
        yield return Hint("messaging --help", "everything");
        yield return new Line();
        yield return Line.Of("messaging stands for: dotnet run --project Simulation.Host --", Tone.Faint);
    }

    private static Line Hint(string command, string meaning) => new Line().Until(2).Add(command, Tone.Act).Until(Meaning).Add(meaning, Tone.Faint);
}
