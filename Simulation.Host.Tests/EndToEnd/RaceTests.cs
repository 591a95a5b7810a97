using System.Collections.Immutable;
using Messaging.Scripting.Realms;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Exploring;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

/// <summary>Samples with a race in them: exploring finds it, tells it, and finds nothing in the repaired page.</summary>
public sealed class RaceTests
{
    public static TheoryData<string, string, string> Races => new()
    {
        { "late-listener", "text .price = \"25 crowns\"", "gets m3 25" },
        { "two-leaders", "text .leaders = \"1\"", "posts m8 \"I lead\"" },
        { "ended-worker", "text .sum = \"150\"", "is lost: WorkerTerminated" },
    };

    [Theory]
    [MemberData(nameof(Races))]
    public void TheRaceIsFoundAndToldAndTheRepairedPageHasNone(string page, string expectation, string told)
    {
        var (exitCode, text) = Explore(page, expectation);
        Assert.Equal(ExitCode.RunFailed, exitCode);
        Assert.Contains($"not as expected: expected {expectation}, but it is", text);
        Assert.Contains(told, text);
        Assert.DoesNotContain("DeserializeFailed", text);

        (exitCode, text) = Explore($"{page}-repaired", expectation);
        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains("Nothing was found.", text);
    }

    private static (int ExitCode, string Text) Explore(string page, string expectation)
    {
        var output = new WrittenLines();
        var run = new RunRequest($"samples/races/{page}.html", ImmutableArray<string>.Empty, null, null) { Expectations = [expectation] };
        var request = new ExploreRequest(run, new ExplorationOptions { Schedules = 100 }, null);
        var exitCode = ScriptThread.Run(() => new ExploreTeller(output, TextWriter.Null).Tell(request, CancellationToken.None));
        return (exitCode, string.Join('\n', output.Lines));
    }
}
