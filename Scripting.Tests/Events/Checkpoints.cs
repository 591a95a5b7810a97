using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Events;

public sealed class Checkpoints
{
    private const string Twice =
        """
        const twice = (target, type) => {
          for (const name of ['first', 'second'])
            target.addEventListener(type, () => { console.log(name); Promise.resolve().then(() => console.log('after', name)) });
        };
        """;

    [Fact]
    [Requirement("B5")]
    public void MicrotasksRunBetweenTheListenersOfAnEventOfTheUserAgent() => Assert.Equal(
        ["first", "after first", "second", "after second"],
        Browser.ConsoleOf($"{Twice} const {{ port1, port2 }} = new MessageChannel(); twice(port1, 'message'); port1.start(); port2.postMessage(0);"));

    [Fact]
    public void MicrotasksWaitForTheScriptThatDispatchesAnEvent() => Assert.Equal(
        ["first", "second", "dispatched", "after first", "after second"],
        Browser.ConsoleOf($"{Twice} const target = new EventTarget(); twice(target, 'x'); target.dispatchEvent(new Event('x')); console.log('dispatched');"));

    [Fact]
    public void MicrotasksWaitForTheListenerThatDispatchesAnEvent() => Assert.Equal(
        ["first", "second", "dispatched", "after first", "after second", "next listener"],
        Browser.ConsoleOf(
            $$"""
            {{Twice}} const target = new EventTarget(); twice(target, 'x');
            addEventListener('load', () => { target.dispatchEvent(new Event('x')); console.log('dispatched') });
            addEventListener('load', () => console.log('next listener'));
            """));

    [Fact]
    public void AMicrotaskThatDispatchesAnEventIsNotInterruptedByAnother() => Assert.Equal(
        ["first", "second", "dispatched", "other", "after first", "after second"],
        Browser.ConsoleOf(
            $"{Twice} const target = new EventTarget(); twice(target, 'x'); queueMicrotask(() => {{ target.dispatchEvent(new Event('x')); console.log('dispatched') }}); queueMicrotask(() => console.log('other'));"));

    [Fact]
    public void AClickOfAPersonHasCheckpointsAndOneOfAScriptHasNone() => Browser.WithPage(
        $"<body><button>b</button><script>{Twice} twice(document.querySelector('button'), 'click'); document.querySelector('button').click(); console.log('clicked')</script>",
        (browser, window) =>
        {
            Assert.Equal(["first", "second", "clicked", "after first", "after second"], browser.Console);
            browser.Do(window, "click button");
            Assert.Equal(["first", "after first", "second", "after second"], browser.Console.Skip(5));
        });

    [Fact]
    public void MicrotasksOfAListenerThatThrowsRunBeforeTheErrorIsReported() => Assert.Equal(
        ["microtask", "reported", "second"],
        Browser.ConsoleOf(
            """
            onerror = () => { console.log('reported'); return true };
            addEventListener('load', () => { queueMicrotask(() => console.log('microtask')); throw 1 });
            addEventListener('load', () => console.log('second'));
            """));

    [Fact]
    public void ARejectionThatTheNextListenerHandlesIsNotReported() => Assert.Equal(
        ["handled late"],
        Browser.ConsoleOf(
            """
            let promise;
            onunhandledrejection = () => console.log('unhandled');
            addEventListener('load', () => { promise = Promise.reject(new Error('x')) });
            addEventListener('load', () => promise.catch(() => console.log('handled late')));
            """));
}
