using Messaging.Runtime;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Simulation.Exploring;

namespace Messaging.Scripting.Tests.Pages;

/// <summary>A turn that does something in another window has to do with that window, whatever the order in which schedules are gone through.</summary>
public sealed class ReachingSchedules
{
    // Two frames that only their parent's memory connects: no message goes from one to the other.
    private const string Parent = "<script>var log = []</script><iframe src=a.html></iframe><iframe src=b.html></iframe>";

    [Theory]
    [InlineData("parent.log.push('a')", "console.log(parent.log.length)")]
    [InlineData("parent.mark = 1", "console.log(typeof parent.mark)")]
    public void WhatWindowsDoInEachOtherIsExploredInEveryOrder(string a, string b) => ScriptThread.Run(() =>
    {
        using var site = new TestSite().With("index.html", Parent).With("a.html", $"<script>{a}</script>").With("b.html", $"<script>{b}</script>");
        var sites = site.At(Browser.Origin);
        var scenario = Scenario.Opening($"{Browser.Origin}/index.html", () => new MessagingOptions { Documents = new PageDocuments(sites) }) with { ChoosesTasks = false };

        var reduced = Explorer.Run(scenario, new ExplorationOptions { Strategy = ExplorationStrategy.Exhaustive, Schedules = 20_000, AgentsOnly = true });
        var plain = Explorer.Run(scenario, new ExplorationOptions { Strategy = ExplorationStrategy.Enumeration, Schedules = 20_000, AgentsOnly = true });

        Assert.Equal((ExplorationEnd.Complete, ExplorationEnd.Complete), (reduced.End, plain.End));
        Assert.Equal(Outcomes(plain), Outcomes(reduced));
        Assert.Equal(2, reduced.Outcomes.Length);
    });

    private static IEnumerable<string> Outcomes(ExplorationReport report) => report.Outcomes.Select(outcome => outcome.What).Order(StringComparer.Ordinal);
}
