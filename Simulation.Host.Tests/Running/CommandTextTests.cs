using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Tests.Running;

public sealed class CommandTextTests
{
    [Fact]
    public void QuotesForTheShellWhatNeedsIt()
    {
        Assert.Equal(
            @"messaging run samples/a.html --act 'type #x ""it'\''s""' --act 'click button' --seed 3 --profile html",
            CommandText.Repeating(new RunRequest("samples/a.html", ["type #x \"it's\"", "click button"], null, null), 3, "html"));
    }

    [Fact]
    public void QuotesAPathWithABlank()
    {
        Assert.StartsWith("messaging run 'my pages/a.html' --seed 1", CommandText.Repeating(new RunRequest("my pages/a.html", [], null, null), 1, "html"));
    }

    [Fact]
    public void SitesActFileAndExpectationsBelongToIt()
    {
        var request = new RunRequest("https://a.test/x.html", [], null, null)
        {
            Sites = ["https://a.test=./a"], ActFile = "acts.txt", Expectations = ["no message lost"],
        };
        Assert.Equal(
            "messaging run https://a.test/x.html --site https://a.test=./a --acts acts.txt --expect 'no message lost' --seed 1 --profile html",
            CommandText.Repeating(request, 1, "html"));
    }
}
