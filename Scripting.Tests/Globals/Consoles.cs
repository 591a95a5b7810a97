using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class Consoles
{
    [Fact]
    public void FormatTheirFirstText() => Assert.Equal(
        ["a 1 -2 3.5 % { x: 1 } b { y: 2 }", "100% x"],
        Browser.ConsoleOf("""
            console.log('%s %d %i %f %% %o %cb', 'a', '1', -2.7, '3.5', { x: 1 }, 'color: red', { y: 2 });
            console.log('100%', 'x');
            """));

    [Fact]
    public void CountTimeAndAssert() => Assert.Equal(
        ["default: 1", "a: 1", "a: 2", "a: 1", "Count for 'b' is not there", "Timer 't' is there already", "t: 30.010 ms x", "t: 30.010 ms",
            "Timer 't' is not there", "Assertion failed: 1 2"],
        Browser.ConsoleOf("""
            console.count(); console.count('a'); console.count('a'); console.countReset('a'); console.count('a'); console.countReset('b');
            console.time('t'); console.time('t');
            setTimeout(() => {
              console.timeLog('t', 'x'); console.timeEnd('t'); console.timeEnd('t');
              console.assert(true, 'no'); console.assert(false, '%d', 1, 2);
            }, 30);
            """));

    [Fact]
    public void DrawTablesAndGroups() => Assert.Equal(
        ["   a  b\n0  1  'x'\n1  2", "   b\n0  'x'\n1", "outer", "  inner\n  more", "after"],
        Browser.ConsoleOf("""
            console.table([{ a: 1, b: 'x' }, { a: 2 }]);
            console.table([{ a: 1, b: 'x' }, { a: 2 }], ['b']);
            console.group('outer'); console.log('inner\nmore'); console.groupEnd(); console.log('after');
            """));
}
