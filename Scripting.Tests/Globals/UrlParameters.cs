using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class UrlParameters
{
    [Theory]
    [InlineData("'?a=1&b=2&a=%33'", "a=1&b=2&a=3")]
    [InlineData("'a&=b&&c=d=e'", "a=&=b&c=d%3De")]
    [InlineData("'a=%zz+%e9'", "a=%25zz+%EF%BF%BD")]
    [InlineData("[['a', 1], ['b', 'x y']]", "a=1&b=x+y")]
    [InlineData("{ a: 1, 'ü~': '*-._' }", "a=1&%C3%BC%7E=*-._")]
    [InlineData("new URLSearchParams('a=1')", "a=1")]
    [InlineData("new Map([['k', 'v']])", "k=v")]
    [InlineData("", "")]
    [InlineData("null", "null=")]
    public void AreReadFrom(string init, string text) =>
        Assert.Equal([text], Browser.ConsoleOf($"console.log(new URLSearchParams({init}).toString());"));

    [Fact]
    public void AreSetHadDeletedAndSorted() => Assert.Equal(
        ["b=1&a=9&\U0001F600=2&\uFFFD=3 4", "true true false", "a=9&b=1&\U0001F600=2&\uFFFD=3", "b=1"],
        Browser.ConsoleOf("""
            const params = new URLSearchParams('b=1&a=2&a=3&\u{1F600}=2&\uFFFD=3');
            params.set('a', 9);
            console.log(decodeURIComponent(params), params.size);
            console.log(params.has('a'), params.has('a', '9'), params.has('a', '2'));
            params.sort();
            console.log(decodeURIComponent(params));
            params.delete('a', '8'); params.delete('a', '9'); params.delete('\u{1F600}'); params.delete('\uFFFD');
            console.log(`${params}`);
            """));

    [Fact]
    public void AreIterated() => Assert.Equal(
        ["a:1 b:2", "a b", "1 2", "a=1&b=2 true", "1,a,true 2,b,true", "a d"],
        Browser.ConsoleOf("""
            const params = new URLSearchParams('a=1&b=2');
            console.log([...params].map(pair => pair.join(':')).join(' '));
            console.log(...params.keys());
            console.log(...params.values());
            console.log(new URLSearchParams(params.entries()).toString(), params[Symbol.iterator] === params.entries);
            const seen = [];
            params.forEach((value, name, object) => seen.push([value, name, object === params]));
            console.log(seen.join(' '));
            const names = [];
            for (const [name] of params) { names.push(name); if (name === 'a') { params.delete('b'); params.append('d', ''); } }
            console.log(names.join(' '));
            """));

    [Fact]
    public void AreRefusedIfTheyAreNoPairs() => Assert.Equal(
        ["TypeError", "TypeError", "TypeError"],
        Browser.ConsoleOf("""
            for (const wrong of [() => new URLSearchParams([['a']]), () => new URLSearchParams(['ab', 1]), () => new URLSearchParams().append('a')])
              try { wrong(); } catch (error) { console.log(error.name); }
            """));

    [Fact]
    public void OfARecordHaveEachNameOnce() => Assert.Equal(
        ["x\uFFFD=2&y=3"],
        Browser.ConsoleOf(@"console.log([...new URLSearchParams({ 'x\ud800': 1, y: 3, 'x\ud801': 2 })].map(pair => pair.join('=')).join('&'))"));
}
