using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Tests.Running;

public sealed class CommandTextTests
{
    [Fact]
    public void QuotesForTheShellWhatNeedsIt()
    {
        Assert.Equal(
            @"messaging run samples/a.html --act 'type #x ""it'\''s""' --act 'click button' --seed 3 --profile html",
            CommandText.Repeating("samples/a.html", ["type #x \"it's\"", "click button"], 3, "html"));
    }

    [Fact]
    public void QuotesAPathWithABlank()
    {
        Assert.StartsWith("messaging run 'my pages/a.html' --seed 1", CommandText.Repeating("my pages/a.html", [], 1, "html"));
    }
}
