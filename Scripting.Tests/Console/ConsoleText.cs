using Messaging.Scripting.Tests.Browsing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Console;

public sealed class ConsoleText
{
    [Theory]
    [InlineData("'plain', 1, true, null, undefined, 5n, -0, NaN", "plain 1 true null undefined 5n -0 NaN")]
    [InlineData("['text', \"it's\", 1]", "[ 'text', \"it's\", 1 ]")]
    [InlineData("{ a: 1, 'b-c': 's', [Symbol('d')]: 2 }", "{ a: 1, 'b-c': 's', [Symbol(d)]: 2 }")]
    [InlineData("{}, [], new Map(), new Set()", "{} [] Map(0) {} Set(0) {}")]
    [InlineData("new Map([['k', { v: 1 }]]), new Set([1, 's'])", "Map(1) { 'k' => { v: 1 } } Set(2) { 1, 's' }")]
    [InlineData("[1, , 3, , ,]", "[ 1, <1 empty item>, 3, <2 empty items> ]")]
    [InlineData("function f() {}, () => {}, class A {}", "[Function: f] [Function: (anonymous)] [class A]")]
    [InlineData("new (class Point { x = 1 })", "Point { x: 1 }")]
    [InlineData("Object.create(null)", "[Object: null prototype] {}")]
    [InlineData("{ get a() { throw 1 }, set b(v) {}, get c() {}, set c(v) {} }", "{ a: [Getter], b: [Setter], c: [Getter/Setter] }")]
    [InlineData("{ a: { b: { c: { d: 1 } } } }", "{ a: { b: { c: [Object] } } }")]
    [InlineData("new Date(0), /x/gi, Symbol('s')", "1970-01-01T00:00:00.000Z /x/gi Symbol(s)")]
    [InlineData("new Uint8Array([1, 2]), new ArrayBuffer(3)", "Uint8Array(2) [ 1, 2 ] ArrayBuffer { byteLength: 3 }")]
    [InlineData("Array.from({ length: 102 }, (x, i) => i).slice(99)", "[ 99, 100, 101 ]")]
    [InlineData("'%s is %d years and %i, %f, %o %%', 'Ada', 36.5, 36.9, 1.5, { a: 1 }, 'rest'", "Ada is 36 years and 36, 1.5, { a: 1 } % rest")]
    [InlineData("'%c styled', 'color: red'", " styled")]
    [InlineData("'%s'", "%s")]
    [InlineData("new Proxy({}, { ownKeys() { throw 1 } })", "[an object that cannot be shown]")]
    [InlineData("document.body, document, window", "<body> #document Window (https://site.test/index.html)")]
    [InlineData("new MessageChannel().port1, new Event('x')", "MessagePort {} Event { type: 'x', target: null }")]
    public void ShowsValuesAsAPersonWouldWriteThem(string arguments, string text) =>
        Assert.Equal([text], Browser.ConsoleOf($"console.log({arguments})"));

    [Fact]
    public void ShowsCircularObjects() => Assert.Equal(["{ a: 1, self: [Circular] }"], Browser.ConsoleOf("const o = { a: 1 }; o.self = o; console.log(o)"));

    [Fact]
    public void BreaksWhatDoesNotFitOnALine() => Assert.Equal(
        ["{\n  first: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',\n  second: {\n    third: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',\n    fourth: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'\n  }\n}"],
        Browser.ConsoleOf("const x = 'x'.repeat(40); console.log({ first: x, second: { third: x, fourth: x } })"));

    [Fact]
    public void ShowsErrorsWithThePlacesInThePageThatTheyCameFrom()
    {
        var text = Assert.Single(Browser.ConsoleOf("try { postMessage() } catch (e) { console.log(e) }"));
        Assert.StartsWith("TypeError: postMessage: 1 argument required, but only 0 present\n    at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("messaging:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void HasLevelsGroupsCountsAndTimes() => Browser.WithPage(
        """
        <script>
          console.warn('w'); console.error('e'); console.info('i'); console.debug('d');
          console.group('G'); console.log('in'); console.group(); console.log('two\nlines'); console.groupEnd(); console.groupEnd(); console.log('out');
          console.count(); console.count(); console.count('x'); console.countReset(); console.count();
          console.assert(true); console.assert(false, 'because');
          console.time('t'); console.timeEnd('t');
          console.table([{ a: 1, b: 'x' }, { a: 22 }]);
        </script>
        """,
        (browser, _) =>
        {
            Assert.Equal(["warn", "error", "info", "debug"], browser.Trace.OfType<ConsoleWritten>().Take(4).Select(written => written.Level));
            Assert.Equal(
                ["G", "  in", "    two\n    lines", "out", "default: 1", "default: 2", "x: 1", "default: 1", "Assertion failed: because", "t: 0.000 ms", "   a   b\n0  1   'x'\n1  22"],
                browser.Console.Skip(4));
        });
}
