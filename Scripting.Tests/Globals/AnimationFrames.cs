using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class AnimationFrames
{
    [Fact]
    public void ComeToDedicatedWorkersToo() => Browser.With(
        [
            ("index.html", "<script>new Worker('w.js').onmessage = e => console.log(e.data)</script>"),
            ("w.js", "requestAnimationFrame(time => postMessage(time > 0)); cancelAnimationFrame(requestAnimationFrame(() => postMessage('never')))"),
        ],
        (browser, _) => Assert.Equal(["true"], [.. browser.Console, .. browser.Problems]));

    [Fact]
    public void AreEachFollowedByTheirMicrotasks() => Assert.Equal(
        ["one", "microtask", "two"],
        Browser.ConsoleOf(
            "requestAnimationFrame(() => { console.log('one'); queueMicrotask(() => console.log('microtask')) }); requestAnimationFrame(() => console.log('two'))"));

    [Fact]
    public void ComeSixtyTimesASecondAndOnceForEachCallback() => Assert.Equal(
        ["1 same", "60 1"],
        Browser.ConsoleOf("""
            let frames = 0, first, second;
            requestAnimationFrame(time => { first = time; });
            requestAnimationFrame(time => { second = time; console.log(Math.round(time / (1000 / 60)), first === second ? 'same' : 'other'); });
            cancelAnimationFrame(requestAnimationFrame(() => console.log('canceled')));
            const next = time => { if (++frames < 60) requestAnimationFrame(next); else console.log(frames, Math.floor(performance.now() / 1000)); };
            requestAnimationFrame(next);
            """));
}
