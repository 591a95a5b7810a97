using System.Runtime.CompilerServices;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Scripting.Tests.Samples;

public sealed class SamplePages
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    [Requirement("F1", "F2", "E2")]
    public void EachClickOfTheTutorialHasItsAnswerInOrderAndLeavesNothingOpen(int clicks) => Open("tutorial", (browser, window) =>
    {
        for (var i = 1; i <= clicks; i++)
        {
            browser.Do(window, $"type .message-box \"message {i}\"");
            browser.Do(window, "click button");
            Assert.Contains($"The frame has received \"message {i}\"", browser.TextOf(window), StringComparison.Ordinal);
        }

        Browser.AssertNone(browser.Problems);
        var expected = string.Join('\n', Enumerable.Range(1, clicks).Select(i => $"• message {i}"));
        Assert.Equal($"Received\n{expected}", browser.TextOfFrame(window, 0));
        Assert.Empty(browser.Trace.OfType<MessageLost>());
        Assert.Equal(2 * clicks, browser.Trace.OfType<MessageDelivered>().Count());
        Assert.Equal(3 * clicks, browser.Trace.OfType<PortStopped>().Count());
    });

    [Fact]
    [Requirement("F1", "F2", "F3")]
    public void ThePortOfTheTutorialChangesItsOwner() => Open("tutorial", (browser, window) =>
    {
        browser.Do(window, "click button");
        Assert.Equal(
            ["/user/browser/window-1/port-1b-0", "/user/browser/window-1/frame-2/port-1b-1"],
            browser.Trace.OfType<PortBound>().Where(bound => bound.Port.ToString() == "1b").Select(bound => bound.Path));
    });

    [Fact]
    public void OneChannelCarriesAWholeConversation() => Open("multi-message", (browser, window) =>
    {
        foreach (var word in (string[])["one", "two", "three"])
        {
            browser.Do(window, $"type .message-box {word}");
            browser.Do(window, "click button");
        }

        Browser.AssertNone(browser.Problems);
        Assert.EndsWith("• 1: received \"one\"\n• 2: received \"two\"\n• 3: received \"three\"", browser.TextOf(window), StringComparison.Ordinal);
        Assert.Equal(2, browser.Trace.OfType<PortBound>().Count(bound => bound.Generation == 0));
    });

    [Fact]
    public void ACapabilityWorksOnce() => Open("one-shot", (browser, window) =>
    {
        foreach (var frame in (string[])["contacts", "game", "music"])
            browser.Do(window, $"in [src=\"{frame}.html\"] click button");
        Browser.AssertNone(browser.Problems);
        var text = browser.TextOf(window);
        foreach (var item in (string[])["• address book: Ada <ada@example.org>", "• high scores: Grace, 4200 points", "• player: \"Blue in Green\", 337 s"])
            Assert.Contains(item, text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split('•').Length - 1);
    });

    [Fact]
    [Requirement("N1", "N2", "N6", "N11", "F1")]
    public void APoolOfWorkersSharesTheWorkAndOutlivesABadJob() => Open("worker-pool", (browser, window) =>
    {
        browser.Do(window, "type .numbers \"360, 97, 1, 2310, x, 9999999967\"");
        browser.Do(window, "click .start");
        Browser.AssertNone(browser.Problems);
        var text = browser.TextOf(window);
        foreach (var item in (string[])[
            "• 360 = 2 × 2 × 2 × 3 × 3 × 5",
            "• 97 = 97",
            "• 1: Uncaught RangeError: numbers below 2 have no prime factors",
            "• 2310 = 2 × 3 × 5 × 7 × 11",
            "• x: Uncaught RangeError: \"x\" is not a whole number",
            "• 9999999967 = 9999999967",
            "Done: 6 numbers by 3 workers."])
            Assert.Contains(item, text, StringComparison.Ordinal);
        Assert.Equal(3, browser.Trace.OfType<WorkerStarted>().Count());
        browser.Do(window, "click .cancel");
        Assert.Equal(3, browser.Trace.OfType<WorkerEnded>().Count());
    });

    private static void Open(string sample, Action<Browser, WindowRef> test) =>
        Browser.On(SiteMap.ForPage(Path.Combine(SamplesFolder(), sample, "index.html"), out var url), url, test);

    private static string SamplesFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "samples"));
}
