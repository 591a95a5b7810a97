using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class EventInterfaces
{
    [Theory]
    [InlineData("new HashChangeEvent('x', { oldURL: 'a', newURL: 'b' })", "['oldURL', 'newURL']", "a b")]
    [InlineData("new PopStateEvent('x', { state: 7 })", "['state', 'hasUAVisualTransition']", "7 false")]
    [InlineData("new PageTransitionEvent('x', { persisted: 1 })", "['persisted']", "true")]
    [InlineData("new ProgressEvent('x', { loaded: 1, total: 2 })", "['lengthComputable', 'loaded', 'total']", "false 1 2")]
    [InlineData("new CustomEvent('x', { detail: 3 })", "['detail', 'type', 'isTrusted']", "3 x false")]
    [InlineData("new ErrorEvent('x', { message: 'm', lineno: 2 })", "['message', 'filename', 'lineno', 'colno', 'error']", "m  2 0 undefined")]
    [InlineData("new KeyboardEvent('x', { key: 'a', code: 'KeyA', ctrlKey: true })", "['key', 'code', 'ctrlKey', 'repeat']", "a KeyA true false")]
    public void HaveTheirParts(string make, string names, string parts) =>
        Assert.Equal([parts], Browser.ConsoleOf($"const event = {make}; console.log({names}.map(name => String(event[name])).join(' '));"));

    [Fact]
    public void AreNotMixedUp() => Assert.Equal(
        ["TypeError", "TypeError", "[object HashChangeEvent] true"],
        Browser.ConsoleOf("""
            const read = (Class, name, event) => Object.getOwnPropertyDescriptor(Class.prototype, name).get.call(event);
            for (const wrong of [() => read(HashChangeEvent, 'oldURL', new PopStateEvent('x')), () => HashChangeEvent('x')])
              try { wrong(); } catch (error) { console.log(error.name); }
            console.log(Object.prototype.toString.call(new HashChangeEvent('x')), new HashChangeEvent('x') instanceof Event);
            """));

    [Fact]
    public void OfExceptionsHaveTheirCodes() => Assert.Equal(
        ["25 25 25 NotFoundError 8 true", "TypeError"],
        Browser.ConsoleOf("""
            const error = new DOMException('m', 'NotFoundError');
            console.log(DOMException.DATA_CLONE_ERR, error.DATA_CLONE_ERR, new DOMException('', 'DataCloneError').code, error.name, error.code,
              error instanceof Error);
            try { DOMException(); } catch (error) { console.log(error.name); }
            """));

    [Fact]
    public void CanBeCreatedByTheNamesThatTheStandardLists() => Assert.Equal(
        ["HashChangeEvent StorageEvent NotSupportedError", "TypeError"],
        Browser.ConsoleOf("""
            const attempt = f => { try { return f() } catch (error) { return error.name } };
            const names = ['hashchangeevent', 'StorageEvent', 'PopStateEvent'];
            console.log(...names.map(name => attempt(() => document.createEvent(name).constructor.name)));
            console.log(attempt(() => new UIEvent('x', { view: 7 })));
            """));

    [Fact]
    public void CanBeFilledInTheOldWay() => Assert.Equal(
        ["click 2 5 true false 1 true", "keydown a 1 true", "text x", "3 4 1", "a false"],
        Browser.ConsoleOf("""
            const mouse = document.createEvent('MouseEvent');
            mouse.initMouseEvent('click', true, true, window, 1, 2, 3, 4, 5, true, false, true, false, 1, null);
            console.log(mouse.type, mouse.screenX, mouse.clientY, mouse.ctrlKey, mouse.altKey, mouse.detail, mouse.bubbles);
            const key = document.createEvent('KeyboardEvent');
            key.initKeyboardEvent('keydown', true, true, window, 'a', 1, true);
            console.log(key.type, key.key, key.location, key.ctrlKey);
            const composition = document.createEvent('CompositionEvent');
            composition.initCompositionEvent('text', true, true, window, 'x');
            console.log(composition.type, composition.data);
            const wheel = new WheelEvent('wheel', { deltaY: 3, clientX: 4, deltaMode: WheelEvent.DOM_DELTA_LINE });
            console.log(wheel.deltaY, wheel.clientX, wheel.deltaMode);
            const plain = new UIEvent('a', { bubbles: false });
            addEventListener('a', event => { event.initUIEvent('b', true, true); console.log(event.type, event.bubbles) });
            dispatchEvent(plain);
            """));
}
