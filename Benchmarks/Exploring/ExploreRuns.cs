using Messaging.Benchmarks.Measuring;
using Messaging.Scripting.Acts;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Workers;
using Messaging.Runtime;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Tests.Exploring;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Benchmarks.Exploring;

/// <summary>Random schedules of programs, on all cores: each in an actor system of its own, with every invariant checked.</summary>
public static class ExploreRuns
{
    private const int Schedules = 5_000;
    private const int PageSchedules = 400;

    /// <param name="word">Only rows with this in their name; empty for all.</param>
    /// <returns>Whether there was any such row.</returns>
    public static bool Run(string word = "")
    {
        Row[] rows =
        [
            .. TransferPrograms.All.Select(program => new Row(program.Name, "schedules/s", () => PerSecond(program.Scenario, Schedules))),
            new Row("the tutorial page, and a message sent with it", "schedules/s", () => PerSecond(Tutorial(), PageSchedules)),
        ];
        return Table.Measure("Exploring", "", rows, word);
    }

    private static double PerSecond(Scenario scenario, int schedules) => Stage.PerSecond(schedules, () =>
    {
        var report = Explorer.Run(scenario, new ExplorationOptions { Schedules = schedules });
        if (report.FirstFailure is { } failure)
            throw new InvalidOperationException($"{failure.What}");
    });

    private static Scenario Tutorial()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "tutorial");
        return new Scenario(run =>
        {
            var window = run.System.Open("https://tutorial.test/index.html");
            run.Settle();
            foreach (var act in (string[])["type .message-box \"hello\"", "click button"])
            {
                if (run.System.Interact(window, new PerformAct(PageAct.Parse(act))) is ActFailed failed)
                    throw new InvalidOperationException(failed.Message);
                run.Settle();
            }
        })
        {
            Settings = SettingsFile.Load(SettingsFile.Usual),
            Messaging = () =>
            {
                var sites = new SiteMap();
                sites.Add("https://tutorial.test", folder);
                var loader = new ResourceLoader(sites);
                var options = new PageOptions { ChecksInvariants = true };
                return new MessagingOptions { Documents = new PageDocuments(loader, options), Workers = new ScriptWorkers(loader, options) };
            },
        };
    }
}
