using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Events;

public sealed class Timers
{
    [Fact]
    public void RunInTheOrderOfTheirTimesOnVirtualTime() => Assert.Equal(
        ["sync", "a 10", "b 20", "c 3600000"],
        Browser.ConsoleOf(
            """
            const start = performance.now(), since = () => Math.round(performance.now() - start);
            setTimeout(() => console.log('c', since()), 3600000);
            setTimeout(() => console.log('b', since()), 20);
            setTimeout((x) => console.log(x, since()), 10, 'a');
            console.log('sync');
            """));

    [Fact]
    public void RepeatUntilTheyAreCleared() => Assert.Equal(
        ["1", "2", "3"],
        Browser.ConsoleOf("let n = 0; const id = setInterval(() => { console.log(++n); if (n === 3) clearInterval(id) }, 10)"));

    [Fact]
    public void CanBeClearedBeforeTheyRun() => Assert.Empty(
        Browser.ConsoleOf("const id = setTimeout(() => console.log('never'), 1); clearTimeout(id); clearTimeout(id); clearTimeout(undefined); clearTimeout(99)"));

    [Fact]
    public void AreSlowedDownWhenTheySetEachOther() => Assert.Equal(
        ["16"],
        Browser.ConsoleOf("const start = performance.now(); let n = 0; (function again() { if (++n < 11) setTimeout(again, 0); else console.log(Math.round(performance.now() - start)) })()"));

    [Fact]
    public void TakeTextAsAScript() => Assert.Equal(["text"], Browser.ConsoleOf("setTimeout(\"console.log('text')\", 1)"));

    [Fact]
    public void AMicrotaskGetsNoArguments() => Assert.Equal(["0"], Browser.ConsoleOf("queueMicrotask(function () { console.log(arguments.length) })"));

    [Fact]
    public void MicrotasksRunBeforeThem() => Assert.Equal(
        ["microtask", "promise", "timer"],
        Browser.ConsoleOf("setTimeout(() => console.log('timer')); queueMicrotask(() => console.log('microtask')); Promise.resolve().then(() => console.log('promise'))"));

    [Fact]
    public void ClockAndRandomnessAreTheSameInEveryRun()
    {
        const string Script = "console.log(Date.now(), Math.random(), Math.random(), new Date().toISOString())";
        var first = Browser.ConsoleOf(Script);
        Assert.Equal(first, Browser.ConsoleOf(Script));
        Assert.StartsWith("1767225600000 0.", first[0], StringComparison.Ordinal);
    }
}
