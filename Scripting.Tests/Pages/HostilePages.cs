using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Pages;

public sealed class HostilePages
{
    private static readonly PageOptions Small = new() { Limits = new RealmLimits(32 << 20, 60) };

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("for (;;) new Array(1000)")]
    [InlineData("/(a+)+$/.test('a'.repeat(40) + 'b')")]
    [InlineData("(async () => { while (true) await null })()")]
    [InlineData("queueMicrotask(function again() { queueMicrotask(again) })")]
    [InlineData("setTimeout(() => { while (true) {} })")]
    [InlineData("document.body.addEventListener('x', () => { while (true) {} }); document.body.dispatchEvent(new Event('x'))")]
    public void APageThatNeverEndsIsStoppedAloneAndTheOthersGoOn(string script) => Browser.With(
        [
            ("index.html", "<iframe src=bad.html></iframe><script>setTimeout(() => console.log('the others go on'), 100)</script>"),
            ("bad.html", $"<body><script>{script}</script><script>console.log('the page goes on')</script>"),
        ],
        (browser, _) =>
        {
            Assert.Contains(browser.Failures, failure => failure.Message.StartsWith("the page was stopped", StringComparison.Ordinal));
            Assert.Contains("the others go on", browser.Console);
        },
        Small);

    [Theory]
    [InlineData("(function f() { f() })()")]
    [InlineData("const o = {}; o.toString = () => `${o}`; console.log(`${o}`)")]
    [InlineData("let a = []; for (let i = 0; i < 100000; i++) a = [a]; JSON.stringify(a)")]
    [InlineData("document.body.onclick = e => document.body.dispatchEvent(new Event('click')); document.body.click()")]
    public void EndlessRecursionIsAnErrorThatThePageSurvives(string script) => Browser.WithPage(
        $"<body><script>{script}</script><script>console.log('goes on')</script>",
        (browser, _) =>
        {
            Assert.Contains("goes on", browser.Console);
            Assert.DoesNotContain(browser.Failures, failure => failure.Message.StartsWith("the page was stopped", StringComparison.Ordinal));
        });

    [Fact]
    public void ARunawayAllocationIsAnErrorOfThePage() => Browser.With(
        [("index.html", "<script>const all = []; for (;;) all.push(new Uint8Array(1 << 20))</script><script>console.log('goes on')</script>")],
        (browser, _) =>
        {
            Assert.NotEmpty(browser.Failures);
            Assert.Equal(["goes on"], browser.Console);
        },
        Small);

    [Fact]
    public void APageThatReplacesTheBuiltInsHasAWorkingApiAllTheSame() => Browser.WithPage(
        """
        <body><p class="a b" data-x="1">text</p><script>
          const log = console.log.bind(console);
          const evil = () => { throw new Error('a replaced built-in was used') };
          const { defineProperty, getOwnPropertyDescriptor } = Object, { ownKeys } = Reflect;
          const victims = [Array.prototype, String.prototype, Map.prototype, Set.prototype, Promise.prototype, Function.prototype, JSON, Symbol.prototype,
            Object.getPrototypeOf([][Symbol.iterator]()), Object.getPrototypeOf(Uint8Array.prototype), ArrayBuffer.prototype, RegExp.prototype, Reflect, Math,
            EventTarget.prototype, Event.prototype, Object];
          for (let i = 0; i < victims.length; i++) {
            const keys = ownKeys(victims[i]);
            for (let j = 0; j < keys.length; j++) {
              if (keys[j] === 'constructor' || keys[j] === 'dispatchEvent' || keys[j] === 'addEventListener' || victims[i] === Event.prototype && keys[j] !== 'preventDefault') continue;
              if (getOwnPropertyDescriptor(victims[i], keys[j]).configurable) defineProperty(victims[i], keys[j], { get: evil, set: evil, configurable: true });
            }
          }
          const names = ['get', 'set', 'writable', 'capture', 'once', 'passive', 'signal', 'transfer', 'targetOrigin', 'bubbles'];
          for (let i = 0; i < names.length; i++) Object.prototype[names[i]] = undefined;
          window.onmessage = e => log('message', e.data.text, e.ports.length);
          document.addEventListener('x', e => log('event', e.type, e.target.className));
          const p = document.querySelector('.a');
          p.dispatchEvent(new Event('x', { bubbles: true }));
          p.classList.add('c');
          p.append('more', document.createElement('b'));
          log(p.textContent, p.children.length, p.dataset.x, p.className, p.style.color === '');
          log({ a: [1, 'two'], m: new Map() });
          setTimeout(() => log('timer'), 1);
          const c = new MessageChannel();
          c.port1.onmessage = e => log('port', e.data);
          c.port2.postMessage('through');
          postMessage({ text: 'hello' }, '*');
        </script>
        """,
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(
                ["event x a b", "textmore 1 1 a b c true", "{ a: [ 1, 'two' ], m: Map(0) {} }", "message hello 0", "port through", "timer"],
                browser.Console.Order(StringComparer.Ordinal).OrderBy(line => Array.IndexOf(["event", "textm", "{ a: ", "messa", "port ", "timer"], line[..5])));
        });

    [Fact]
    public void AListenerThatThrowsStopsNeitherTheOthersNorTheNextMessage() => Browser.WithPage(
        """
        <script>
          onmessage = e => { throw new Error(`first ${e.data}`) };
          addEventListener('message', e => console.log('second', e.data));
          postMessage(1); postMessage(2);
        </script>
        """,
        (browser, _) =>
        {
            Assert.Equal(["second 1", "second 2"], browser.Console);
            Assert.Equal(["Error: first 1", "Error: first 2"], browser.Failures.Select(failure => failure.Message));
        });

    [Fact]
    public void AFrameThatIsRemovedInTheHandlerOfItsOwnMessageIsGone() => Browser.With(
        [
            ("index.html", "<iframe src=child.html></iframe><script>onmessage = e => { document.querySelector('iframe').remove(); console.log('removed', length, e.source.closed) }</script>"),
            ("child.html", "<script>onmessage = e => console.log('still here'); parent.postMessage('remove me', '*')</script>"),
        ],
        (browser, _) =>
        {
            Assert.Equal(["removed 0 true"], browser.Console);
            Assert.Empty(browser.Failures);
        });

    [Fact]
    public void MembersAppliedToForeignObjectsThrowTypeErrors() => Assert.Equal(
        ["TypeError", "TypeError", "TypeError", "TypeError", "TypeError"],
        Browser.ConsoleOf(
            """
            const get = (o, k) => Object.getOwnPropertyDescriptor(o, k).get;
            for (const attempt of [
              () => get(MessageEvent.prototype, 'data').call({}),
              () => MessagePort.prototype.postMessage.call(new EventTarget(), 1),
              () => get(Element.prototype, 'innerHTML').call(document.createTextNode('x')),
              () => Node.prototype.appendChild.call(document.body, {}),
              () => get(MessageEvent.prototype, 'data').call(new Event('x')),
            ]) try { attempt(); console.log('no error') } catch (e) { console.log(e.name) }
            """));

    [Fact]
    public void ATreeThatIsTooDeepIsRefused() => Assert.Equal(
        ["HierarchyRequestError", "HierarchyRequestError"],
        Browser.ConsoleOf(
            """
            try { let at = document.body; for (let i = 0; i < 100000; i++) at = at.appendChild(document.createElement('b')) } catch (e) { console.log(e.name) }
            try {
              let top = document.createElement('b');
              for (let i = 0; i < 100000; i++) { const outer = document.createElement('b'); outer.append(top); top = outer }
            } catch (e) { console.log(e.name) }
            """));
}
