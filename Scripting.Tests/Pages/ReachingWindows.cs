using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Pages;

/// <summary>Windows of one origin and one browsing context group reach each other's objects without a message.</summary>
public sealed class ReachingWindows
{
    private const string Child = """
        <!DOCTYPE html><title>inside</title><body><p id=out>child text</p><script>
        var number = 5; var data = { x: 1 }; var words = ['a', 'b']; let hidden = 1;
        var thing = { x: 1, get double() { return this.x * 2 }, self() { return this } };
        class Point { constructor(x) { this.x = x } static of(x) { return new Point(x) } get twice() { return this.x * 2 } }
        var make = Point;
        function add(a, b) { return a + b }
        function call(f, ...values) { return f(...values) }
        function fail(kind) { throw new globalThis[kind]('failed') }
        var echo = value => value;
        </script>
        """;

    private static IReadOnlyList<string> Run(string script)
    {
        IReadOnlyList<string> console = [];
        Browser.With(
            [
                ("index.html", $"<!DOCTYPE html><body><iframe id=f src=child.html></iframe><script>onload = async () => {{ const w = f.contentWindow, d = f.contentDocument; {script} }}</script>"),
                ("child.html", Child),
            ],
            (browser, _) => console = [.. browser.Console, .. browser.Problems]);
        return console;
    }

    [Theory]
    [InlineData("w.number", "5")]
    [InlineData("frames[0].number", "5")]
    [InlineData("window.f.contentWindow.number", "5")]
    [InlineData("w.hidden", "undefined")]
    [InlineData("w.number = 6, w.eval('number')", "6")]
    [InlineData("w.added = 1, w.eval('added')", "1")]
    [InlineData("'number' in w, 'nothing' in w", "false")]
    [InlineData("w.added = 1, delete w.added, typeof w.added", "'undefined'")]
    [InlineData("Object.keys(w).includes('number')", "true")]
    [InlineData("Object.getOwnPropertyDescriptor(w, 'number').writable", "true")]
    [InlineData("Object.defineProperty(w, 'fixed', { value: 3, configurable: true }).fixed", "3")]
    [InlineData("w.add(1, 2)", "3")]
    [InlineData("w.add('a', '\\uD800')", "'a\\uD800'")]
    [InlineData("w.add(1n, 2n)", "3n")]
    [InlineData("Object.is(w.echo(-0), -0)", "true")]
    [InlineData("w.echo(NaN) !== w.echo(NaN)", "true")]
    [InlineData("w.echo(null) === null && w.echo() === undefined", "true")]
    [InlineData("w.call(x => x + 1, 4)", "5")]
    [InlineData("w.call(function () { return this === window }.bind(window))", "true")]
    [InlineData("w.thing.double", "2")]
    [InlineData("w.thing.x = 4, w.thing.double", "8")]
    [InlineData("w.thing === w.thing", "true")]
    [InlineData("w.thing.self() === w.thing", "true")]
    [InlineData("w.echo(window) === window", "true")]
    [InlineData("w.echo(w) === w", "true")]
    [InlineData("w.window === w && w.self === w && w.eval('globalThis') === w", "true")]
    [InlineData("w.parent === window && w.top === window", "true")]
    [InlineData("w.eval('parent.f.contentWindow === window')", "true")]
    [InlineData("w.eval('frameElement') === f", "true")]
    [InlineData("(o => w.echo(o) === o)({})", "true")]
    [InlineData("(o => w.echo(o) === o)(() => {})", "true")]
    [InlineData("w.words.length", "2")]
    [InlineData("Array.isArray(w.words)", "true")]
    [InlineData("[...w.words].join()", "'a,b'")]
    [InlineData("w.words.map(x => x + 1).join()", "'a1,b1'")]
    [InlineData("w.words.push('c'), JSON.stringify(w.words)", "'[\"a\",\"b\",\"c\"]'")]
    [InlineData("JSON.stringify(w.thing)", "'{\"x\":1,\"double\":2}'")]
    [InlineData("new w.make(3).twice", "6")]
    [InlineData("new w.make(3) instanceof w.make", "true")]
    [InlineData("w.make.of(2).constructor === w.make", "true")]
    [InlineData("typeof w.make + typeof w.thing + typeof w.add", "'functionobjectfunction'")]
    [InlineData("class More extends w.make { get thrice() { return this.x * 3 } } new More(2).twice + new More(2).thrice", "10")]
    [InlineData("new w.Array(3).length", "3")]
    [InlineData("w.Array === Array", "false")]
    [InlineData("new w.Function('return number')()", "5")]
    [InlineData("w.words instanceof Array", "false")]
    [InlineData("w.words instanceof w.Array", "true")]
    [InlineData("({}) instanceof w.Object", "false")]
    [InlineData("w.echo(Symbol.iterator) === Symbol.iterator", "true")]
    [InlineData("w.echo(Symbol.for('k')) === Symbol.for('k') && w.eval('Symbol.for(\"k\")') === Symbol.for('k')", "true")]
    [InlineData("(s => w.echo(s) === s)(Symbol('mine'))", "true")]
    [InlineData("w.eval('window.s = Symbol(\"theirs\")'), w.s === w.s && w.s.description", "'theirs'")]
    [InlineData("Object.isFrozen(w.eval('Object.freeze({ a: 1 })'))", "true")]
    [InlineData("Object.isFrozen(Object.freeze(w.thing)) && w.eval('Object.isFrozen(thing)')", "true")]
    [InlineData("Object.getOwnPropertyNames(w.eval('Object.freeze([1, 2])')).join()", "'0,1,length'")]
    [InlineData("Object.getPrototypeOf(w.thing) === w.Object.prototype", "true")]
    [InlineData("w.location.href.endsWith('/child.html') && w.location === w.document.location", "true")]
    [InlineData("w.length + ' ' + (w.opener === null)", "'0 true'")]
    [InlineData("Object.prototype.toString.call(w)", "'[object Window]'")]
    [InlineData("w instanceof w.Window", "true")]
    [InlineData("w.event === undefined && w.name === ''", "true")]
    [InlineData("d === w.document", "true")]
    [InlineData("d.title", "'inside'")]
    [InlineData("d.getElementById('out').textContent", "'child text'")]
    [InlineData("d.body.firstElementChild.tagName", "'P'")]
    [InlineData("d.getElementById('out').textContent = 'changed', w.eval('out.textContent')", "'changed'")]
    [InlineData("d.body.append(d.createElement('b')), d.querySelectorAll('b').length", "1")]
    [InlineData("d.defaultView === w", "true")]
    [InlineData("d instanceof w.Document && !(d instanceof Document)", "true")]
    [Requirement("P1")]
    public void ReachEachOthersObjects(string expression, string value) =>
        Assert.Equal([value.StartsWith('\'') ? Regularly(value) : value], Run($"console.log(await (async () => {{ {Returning(expression)} }})())"));

    private static string Regularly(string quoted) => System.Text.RegularExpressions.Regex.Unescape(quoted[1..^1]);

    private static string Returning(string expression)
    {
        var at = expression.StartsWith("class ", StringComparison.Ordinal) ? expression.IndexOf("} new", StringComparison.Ordinal) + 1 : 0;
        return $"{expression[..at]}; return ({expression[at..]})";
    }

    [Fact]
    public void WhatIsThrownIsTheErrorOfTheOtherWindow() => Assert.Equal(
        ["true false TypeError failed true", "true", "true mine"],
        Run("""
            try { w.fail('TypeError') } catch (e) { console.log(e instanceof w.TypeError, e instanceof TypeError, e.name, e.message, e.constructor === w.TypeError) }
            try { w.eval('new DOMException("", "DataCloneError")'), w.structuredClone(() => {}) } catch (e) { console.log(e instanceof w.DOMException) }
            const mine = new RangeError('mine');
            try { w.call(() => { throw mine }) } catch (e) { console.log(e === mine, e.message) }
            """));

    [Fact]
    public void PromisesOfAnotherWindowAreAwaitedInTheSameCheckpoint() => Assert.Equal(
        ["7", "rejected true", "timer false", "then"],
        Run("""
            console.log(await w.eval('Promise.resolve(7)'));
            await w.eval('Promise.reject(new TypeError)').catch(e => console.log('rejected', e instanceof w.TypeError));
            let done = false;
            setTimeout(() => console.log('timer', done));
            w.setTimeout(() => { done = true; w.Promise.resolve().then(() => console.log('then')) });
            """));

    [Fact]
    public void ARejectionThatNobodyHandlesIsToldInTheWindowOfItsPromise() => Assert.Equal(
        ["unhandled true true", "handled true", "late mine"],
        Run("""
            const e = new Error('mine'), promise = new w.Promise((_, reject) => setTimeout(() => reject(e), 1));
            w.addEventListener('unhandledrejection', event => {
              event.preventDefault();
              console.log('unhandled', event.promise === promise, event.reason === e);
              Promise.resolve().then(() => {});
              setTimeout(() => promise.catch(e => console.log('late', e.message)), 10);
            });
            w.addEventListener('rejectionhandled', event => console.log('handled', event.promise === promise));
            onunhandledrejection = () => console.log('never');
            """).Order(StringComparer.Ordinal).OrderBy(line => line[0] == 'u' ? 0 : 1));

    [Fact]
    public void EventsOfAnotherWindowAreHeardHere() => Assert.Equal(
        ["hello true true true", "got hi true true", "once"],
        Run("""
            w.addEventListener('hello', function (e) { console.log(e.type, this === w, e.target === w, e instanceof w.Event) });
            w.dispatchEvent(new w.Event('hello'));
            const removed = () => console.log('never');
            w.addEventListener('hello', removed);
            w.removeEventListener('hello', removed);
            w.onmessage = e => { console.log('got', e.data, e.source === window, e.currentTarget === w); w.onmessage = null; };
            w.postMessage('hi', '*');
            const { port1, port2 } = new w.MessageChannel();
            port1.onmessage = e => console.log(e.data);
            port2.postMessage('once');
            """));

    [Fact]
    public void ChannelsOfAnotherWindowBelongToIt() => Browser.With(
        [
            ("index.html", "<iframe id=f src=child.html></iframe><script>onload = () => { const c = new f.contentWindow.MessageChannel(); c.port1.onmessage = e => console.log(e.data, f.contentWindow.name); c.port2.postMessage('there') }</script>"),
            ("child.html", "<script>name = 'inner'</script>"),
        ],
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(["there inner"], browser.Console);
            Assert.All(browser.Trace.OfType<Messaging.Tracing.PortBound>(), bound => Assert.Equal("/user/browser/window-1/frame-2", bound.Owner));
        });

    [Fact]
    public void AWindowsProxyIsTheSameAfterItWentElsewhere() => Browser.With(
        [
            ("index.html", "<iframe id=f src=a.html></iframe><script>let n = 0; const w = f.contentWindow; f.onload = () => { console.log(w.page, w === f.contentWindow); if (++n === 1) { window.old = w.thing; w.location = 'b.html' } else { console.log(old.x); delete window.old } }</script>"),
            ("a.html", "<script>var page = 'a', thing = { x: 'kept' }</script>"),
            ("b.html", "<script>var page = 'b'</script>"),
        ],
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(["a true", "b true", "kept"], browser.Console);
        });

    [Fact]
    public void AnOpenedWindowReachesItsOpener() => Browser.With(
        [
            ("index.html", "<script>var called = x => console.log('called', x); var w = open('other.html')</script>"),
            ("other.html", "<script>opener.called(opener.w === window); opener.called(opener.w.document === document)</script>"),
        ],
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(["called true", "called true"], browser.Console);
        });

    [Theory]
    [InlineData("structuredClone(w.data).x", "1")]
    [InlineData("structuredClone(w.data) instanceof Object", "true")]
    [InlineData("structuredClone({ a: w.data, b: w.data, c: [w.words] }).c[0].join()", "a,b")]
    [InlineData("(c => c.a === c.b)(structuredClone({ a: w.data, b: w.data }))", "true")]
    [InlineData("structuredClone(w.eval('new Date(5)')).getTime()", "5")]
    [InlineData("structuredClone([w.eval('new Map([[1, { m: 2 }]])')])[0].get(1).m", "2")]
    [InlineData("structuredClone(w.eval('new Set([3])')).has(3)", "true")]
    [InlineData("structuredClone(w.eval('new TypeError(\"t\")')) instanceof TypeError", "true")]
    [InlineData("structuredClone(w.eval('new Uint8Array([7, 8])'))[1]", "8")]
    [InlineData("structuredClone(w.eval('/x/g')).flags", "g")]
    [InlineData("await structuredClone(new w.Blob(['text'])).text()", "text")]
    [InlineData("(b => structuredClone(b, { transfer: [b] }).byteLength + ' ' + b.byteLength)(new w.ArrayBuffer(4))", "4 0")]
    [InlineData("w.structuredClone({ mine: [1] }).mine[0]", "1")]
    [Requirement("F1")]
    public void CloneObjectsOfEachOther(string expression, string value) => Assert.Equal([value], Run($"console.log({expression})"));

    [Theory]
    [InlineData("structuredClone(w.add)")]
    [InlineData("structuredClone([w.document])")]
    [InlineData("structuredClone({ port: new w.MessageChannel().port1 })")]
    [InlineData("structuredClone(0, { transfer: [w.thing] })")]
    public void DoNotCloneWhatCannotBeCloned(string expression) =>
        Assert.Equal(["DataCloneError true"], Run($"try {{ {expression}; console.log('no error') }} catch (e) {{ console.log(e.name, e instanceof DOMException) }}"));

    [Fact]
    [Requirement("B9")]
    public void APortOfAnotherWindowCanBeSent() => Assert.Equal(
        ["by window true", "by port"],
        Run("""
            const a = new w.MessageChannel(), b = new MessageChannel(), c = new w.MessageChannel();
            onmessage = e => { e.ports[0].onmessage = e => console.log(e.data, e.target instanceof MessagePort) };
            postMessage('', '*', [a.port1]);
            a.port2.postMessage('by window');
            b.port2.onmessage = e => { e.data.onmessage = e => console.log(e.data) };
            b.port1.postMessage(c.port1, [c.port1]);
            c.port2.postMessage('by port');
            """));
}
