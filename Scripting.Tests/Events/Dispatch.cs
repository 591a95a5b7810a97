using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Events;

public sealed class Dispatch
{
    [Fact]
    public void GoesDownThroughTheTreeAndUpAgain() => Browser.WithPage(
        """
        <body><div><p id=p></p></div><script>
          const log = [], note = name => e => log.push(`${name}${e.eventPhase}${e.currentTarget === window || e.currentTarget.nodeName.toLowerCase() === name || e.currentTarget === document}`);
          for (const [name, target] of [['window', window], ['document', document], ['div', document.querySelector('div')], ['p', p_()]]) {
            target.addEventListener('x', note(name), true);
            target.addEventListener('x', note(name));
          }
          function p_() { return document.getElementById('p') }
          p_().dispatchEvent(new Event('x', { bubbles: true }));
          console.log(log.join(' '));
          log.length = 0;
          p_().dispatchEvent(new Event('x'));
          console.log(log.join(' '));
        </script>
        """,
        (browser, _) => Assert.Equal(
            [
                "window1true document1true div1true p2true p2true div3true document3true window3true",
                "window1true document1true div1true p2true p2true",
            ],
            browser.Console));

    [Fact]
    public void StopsWhereAListenerSaysSo() => Assert.Equal(
        ["a b", "a", "a"],
        Browser.ConsoleOf(
            """
            const run = stop => {
              const target = new EventTarget(), log = [];
              target.addEventListener('x', e => { log.push('a'); e[stop]?.() });
              target.addEventListener('x', () => log.push('b'));
              target.dispatchEvent(new Event('x'));
              return log.join(' ');
            };
            console.log(run('stopPropagation'));
            console.log(run('stopImmediatePropagation'));
            const outer = document.body, log = [];
            outer.addEventListener('x', e => { log.push('a'); e.stopPropagation() });
            document.addEventListener('x', () => log.push('document'));
            outer.dispatchEvent(new Event('x', { bubbles: true }));
            console.log(log.join(' '));
            """));

    [Fact]
    public void TellsWhetherItWasCanceled() => Assert.Equal(
        ["true false", "false true", "true false", "true false"],
        Browser.ConsoleOf(
            """
            const run = (init, options) => {
              const target = new EventTarget(), e = new Event('x', init);
              target.addEventListener('x', e => e.preventDefault(), options);
              console.log(target.dispatchEvent(e), e.defaultPrevented);
            };
            run({});
            run({ cancelable: true });
            run({ cancelable: true }, { passive: true });
            const target = new EventTarget(), e = new Event('x', { cancelable: true });
            console.log(target.dispatchEvent(e), e.defaultPrevented);
            """));

    [Fact]
    public void KnowsOnceSignalAndObjectsWithHandleEvent() => Assert.Equal(
        ["once", "object true", "signal", "object true"],
        Browser.ConsoleOf(
            """
            const target = new EventTarget(), controller = new AbortController();
            target.addEventListener('x', () => console.log('once'), { once: true });
            const object = { handleEvent(e) { console.log('object', this === object) } };
            target.addEventListener('x', object);
            target.addEventListener('x', object);
            target.addEventListener('x', () => console.log('signal'), { signal: controller.signal });
            target.dispatchEvent(new Event('x'));
            controller.abort();
            target.dispatchEvent(new Event('x'));
            """));

    [Fact]
    public void PassesOverListenersThatAreRemovedAndLeavesNewOnesForTheNextEvent() => Assert.Equal(
        ["a", "next", "a", "late"],
        Browser.ConsoleOf(
            """
            const target = new EventTarget(), removed = () => console.log('removed'), late = () => console.log('late');
            target.addEventListener('x', () => { console.log('a'); target.removeEventListener('x', removed); target.addEventListener('x', late) });
            target.addEventListener('x', removed);
            target.dispatchEvent(new Event('x'));
            console.log('next');
            target.dispatchEvent(new Event('x'));
            """));

    [Fact]
    public void HandlersAreSetByPropertyAndAttributeAndCancelByReturningFalse() => Browser.WithPage(
        """
        <body><button onclick="console.log('attribute', this.id, event.type, id); return false" id=b>x</button><script>
          const b = document.getElementById('b');
          console.log(typeof b.onclick, b.dispatchEvent(new MouseEvent('click', { cancelable: true })));
          b.onclick = () => console.log('property');
          b.click();
          b.setAttribute('onclick', "console.log('again')");
          b.click();
          b.onclick = null;
          b.click();
          console.log(b.onclick);
        </script>
        """,
        (browser, _) => Assert.Equal(["attribute b click b", "function false", "property", "again", "null"], browser.Console));

    [Fact]
    public void EventsHaveTheirInterfacesAndParts() => Assert.Equal(
        [
            "CustomEvent 5 true",
            "MouseEvent 3 1 true",
            "KeyboardEvent a true",
            "InputEvent x insertText",
            "true true false",
            "x 3",
        ],
        Browser.ConsoleOf(
            """
            const c = new CustomEvent('x', { detail: 5, bubbles: true });
            console.log(c.constructor.name, c.detail, c.bubbles);
            const m = new MouseEvent('x', { clientX: 3, button: 1, ctrlKey: true });
            console.log(m.constructor.name, m.clientX, m.button, m.ctrlKey);
            const k = new KeyboardEvent('x', { key: 'a', shiftKey: true });
            console.log(k.constructor.name, k.key, k.getModifierState('Shift'));
            const i = new InputEvent('x', { data: 'x', inputType: 'insertText' });
            console.log(i.constructor.name, i.data, i.inputType);
            console.log(m instanceof UIEvent, m instanceof Event, m.isTrusted);
            class Mine extends Event { constructor() { super('x'); this.extra = 3 } }
            const mine = new Mine();
            console.log(mine.type, mine.extra);
            """));

    [Fact]
    public void AnEventCannotBeDispatchedWhileItIsDispatched() => Assert.Equal(
        ["InvalidStateError", "TypeError"],
        Browser.ConsoleOf(
            """
            const target = new EventTarget();
            target.addEventListener('x', e => { try { target.dispatchEvent(e) } catch (error) { console.log(error.name) } });
            target.dispatchEvent(new Event('x'));
            try { target.dispatchEvent({ type: 'x' }) } catch (error) { console.log(error.name) }
            """));

    [Fact]
    public void AListenerThatThrowsIsReportedAndTheNextRuns() => Browser.WithPage(
        "<script>addEventListener('x', () => { throw new Error('first') }); addEventListener('x', () => console.log('second')); dispatchEvent(new Event('x'))</script>",
        (browser, _) =>
        {
            Assert.Equal(["second"], browser.Console);
            Assert.Equal("Error: first", Assert.Single(browser.Failures).Message);
        });
}
