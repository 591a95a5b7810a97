using Messaging.Scripting.Pages;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Windows;

namespace Messaging.Scripting.Tests.Workers;

/// <summary>Pages with one script and the scripts of workers beside it.</summary>
internal static class WorkerPage
{
    /// <summary>What everything wrote to its console, and then what went wrong, of a page whose worker is <c>worker.js</c>.</summary>
    public static IReadOnlyList<string> ConsoleOf(string page, string worker, params (string Name, string Text)[] more)
    {
        IReadOnlyList<string> console = [];
        With(page, worker, (browser, _) => console = [.. browser.Console, .. browser.Problems], more);
        return console;
    }

    /// <summary>Runs a test with such a page.</summary>
    public static void With(
        string page, string worker, Action<Browser, WindowRef> test, (string Name, string Text)[]? more = null, PageOptions? options = null) =>
        Browser.With(
            [("index.html", $"<!DOCTYPE html><body><script>{page}</script>"), ("worker.js", worker), .. more ?? []], test, options);
}
