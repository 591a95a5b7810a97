using Messaging.Simulation.Exploring;
using Messaging.Simulation.Tests.Exploring;
using Xunit.Abstractions;

namespace Messaging.Simulation.Tests.Mutations;

/// <summary>Breaks the transfer protocol in named ways; the exploration has to notice each.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Schedules = 2000;

    public static TheoryData<string> Names => [.. Mutants.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachBrokenProtocolIsFound(string name)
    {
        var change = Mutants.ByName[name];
        var broken = TransferPrograms.PassingOn with { Interceptor = () => new Mutant(change) };

        var report = Explorer.Run(broken, new ExplorationOptions { Schedules = Schedules, StopsAtFailure = true });

        Assert.True(report.FirstFailure is not null, $"{name}: not noticed in {report.Schedules} schedules");
        output.WriteLine($"{name,-45} {report.FirstFailure.First.Number + 1,5}  {report.FirstFailure.What}");
    }

    [Fact]
    public void TheProtocolItselfPassesAsMany()
    {
        var report = Explorer.Run(TransferPrograms.PassingOn, new ExplorationOptions { Schedules = Schedules });

        Assert.Equal(Schedules, report.Schedules);
        Assert.Null(report.FirstFailure);
        Assert.True(report.Outcomes.Length > 10, $"only {report.Outcomes.Length} outcomes");
    }
}
