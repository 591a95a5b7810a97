using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

/// <summary>Rules that a page states itself, by the global function <c>invariant</c>.</summary>
public sealed class PageInvariantTests : IDisposable
{
    private readonly PageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ARuleThatDoesNotHoldAfterATaskIsAViolation()
    {
        var run = Run("let count = 0; invariant('never two', () => count < 2); addEventListener('message', () => { count += 1; }); postMessage(1); postMessage(2);");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Violated: never two: it does not hold, says /user/browser/window-1", run.Error);
        Assert.Contains(run.Lines, line => line.EndsWith("breaks 'never two': it does not hold", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatARuleThrowsSaysWhy() =>
        Assert.Contains("Violated: sum: Error: 3 is odd", Run("invariant('sum', () => { throw new Error('3 is odd'); });").Error);

    [Fact]
    public void ARuleThatIsBrokenWithinATaskAndMendedInItHolds()
    {
        var run = Run("let level = 0; invariant('level', () => level === 0); level = 1; Promise.resolve().then(() => { level = 0; });");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void WorkersCanStateThemToo()
    {
        _folder.Add("worker.js", "invariant('rule of the worker', () => false);");

        Assert.Contains("Violated: rule of the worker: it does not hold, says /user/browser/window-1/worker-2", Run("new Worker('worker.js');").Error);
    }

    [Theory]
    [InlineData("invariant('name')")]
    [InlineData("invariant('name', true)")]
    public void WhatIsNoRuleIsAnErrorOfThePage(string call) => Assert.Contains(Run(call).Lines, line => line.Contains("TypeError: ", StringComparison.Ordinal));

    private ToldRun Run(string script) =>
        ToldRun.Of(new RunRequest(_folder.Add("index.html", $"<!doctype html><script>{script}</script>"), [], 1, null), CancellationToken.None);
}
