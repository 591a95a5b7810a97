using Messaging.Scripting.Tests.Browsing;
using Messaging.Scripting.Tests.Workers;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Globals;

/// <summary>Where members of global objects and events stand, and what they refuse, as Web IDL has it.</summary>
public sealed class InterfaceShapes
{
    private const string Place =
        """
        const place = name => { for (let o = self; o; o = Object.getPrototypeOf(o)) if (Object.hasOwn(o, name)) return o === self ? 'self' : o[Symbol.toStringTag]; };
        const attempt = f => { try { return f() } catch (e) { return e.name } };
        """;

    [Fact]
    public void EveryEventHasIsTrustedOfItsOwnWithOneGetter() => Assert.Equal(
        ["true true false true undefined"],
        Browser.ConsoleOf(
            """
            const of = event => Object.getOwnPropertyDescriptor(event, 'isTrusted');
            const { get, set, enumerable, configurable } = of(new Event('x'));
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = e => console.log(get === of(e).get && get === of(new MessageEvent('y')).get, enumerable, configurable, e.isTrusted, set);
            port2.postMessage(0);
            """));

    [Fact]
    public void EveryEventInterfaceNeedsAType() => Assert.Equal(
        ["true"],
        Browser.ConsoleOf(
            """
            const kinds = [Event, CustomEvent, ErrorEvent, MessageEvent, ProgressEvent, UIEvent, MouseEvent, PointerEvent, KeyboardEvent, HashChangeEvent];
            console.log(kinds.every(Kind => { try { new Kind() } catch (e) { return e instanceof TypeError && Kind.length === 1 } }));
            """));

    [Fact]
    public void AnEventThatWasOnlyCreatedCannotBeDispatched() => Assert.Equal(
        ["InvalidStateError", "true"],
        Browser.ConsoleOf(
            """
            const event = document.createEvent('Event');
            try { dispatchEvent(event) } catch (e) { console.log(e.name) }
            event.initEvent('x');
            console.log(dispatchEvent(event));
            """));

    [Theory]
    [InlineData("place('self'), place('setTimeout'), place('postMessage'), place('onmessage'), place('onerror'), place('navigator')", "self self self self self self")]
    [InlineData("attempt(() => setTimeout.call({}, () => {})), attempt(() => structuredClone.call({}, 1)), attempt(() => typeof (0, setTimeout)(() => {}))", "TypeError TypeError number")]
    [InlineData("['window', 'document', 'top'].some(name => Object.getOwnPropertyDescriptor(self, name).configurable)", "false")]
    [InlineData("attempt(() => Object.getOwnPropertyDescriptor(self, 'parent').get.call({})), Object.getOwnPropertyDescriptor(self, 'self').get.call() === self", "TypeError true")]
    [InlineData("attempt(() => Navigator.prototype.userAgent), navigator.languages === navigator.languages, Object.isFrozen(navigator.languages)", "TypeError true true")]
    [InlineData("navigator.appName, navigator.appCodeName, navigator.product, navigator.productSub, `'${navigator.vendor}'`", "Netscape Mozilla Gecko 20100101 ''")]
    [InlineData("['close', 'focus', 'open', 'requestAnimationFrame', 'stop'].map(name => attempt(() => self[name].call({}))).join()", "TypeError,TypeError,TypeError,TypeError,TypeError")]
    [InlineData("['location', 'name', 'opener'].map(name => attempt(() => Object.getOwnPropertyDescriptor(self, name).get.call({}))).join()", "TypeError,TypeError,TypeError")]
    [InlineData("attempt(() => performance.now.call(null)), attempt(() => Performance.prototype.timeOrigin), attempt(() => performance.toJSON.call({}))", "TypeError TypeError TypeError")]
    [InlineData("['canplay', 'securitypolicyviolation', 'waiting'].every(name => self[`on${name}`] === null && document.body[`on${name}`] === null)", "true")]
    [InlineData("Object.keys(self).includes('btoa'), btoa('a'), atob.length, attempt(() => atob('*')), attempt(() => btoa())", "true YQ== 1 InvalidCharacterError TypeError")]
    public void AWindowKeepsItsMembersItself(string expression, string line) =>
        Assert.Equal([line], Browser.ConsoleOf($"{Place} console.log({expression})"));

    [Theory]
    [InlineData("place('self'), place('setTimeout'), place('importScripts'), place('onerror'), place('navigator')", "WorkerGlobalScope WorkerGlobalScope WorkerGlobalScope WorkerGlobalScope WorkerGlobalScope")]
    [InlineData("place('postMessage'), place('close'), place('onmessage'), place('name')", "self self self self")]
    [InlineData("attempt(() => close.call({})), attempt(() => postMessage.call({}, 1)), attempt(() => WorkerGlobalScope.prototype.self === self)", "TypeError TypeError TypeError")]
    [InlineData("navigator.appName, 'vendor' in navigator, navigator.constructor.name", "Netscape false WorkerNavigator")]
    [InlineData("place('reportError'), place('createImageBitmap')", "WorkerGlobalScope WorkerGlobalScope")]
    public void AWorkersScopeHasWhatAllWorkersHaveOnTheSharedInterface(string expression, string line) =>
        Assert.Equal([line], WorkerPage.ConsoleOf("new Worker('worker.js')", $"{Place} console.log({expression})"));

    [Fact]
    [Requirement("K4", "P2")]
    public void MemoryIsNotOfferedWhereItMustNotBeShared() => Assert.Equal(
        ["undefined", "undefined"],
        WorkerPage.ConsoleOf(
            "console.log(typeof SharedArrayBuffer); new Worker('worker.js')",
            "console.log(typeof SharedArrayBuffer)"));

    [Fact]
    public void AWindowHasTheEventThatIsHeardAsAPropertyOfItsOwn() => Assert.Equal(
        ["true true", "undefined"],
        Browser.ConsoleOf(
            """
            const inner = new Event('inner'), outer = new Event('outer');
            addEventListener('inner', () => {});
            addEventListener('outer', e => { const before = event === e; dispatchEvent(inner); console.log(before, event === e) });
            dispatchEvent(outer);
            console.log(event);
            """));
}
