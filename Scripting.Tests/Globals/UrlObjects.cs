using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class UrlObjects
{
    [Fact]
    public void ShowTheirParts() => Assert.Equal(
        ["https://u:p@a.test:81/x/y?q=1#f https://a.test:81 https: u p a.test:81 a.test 81 /x/y ?q=1 #f"],
        Browser.ConsoleOf("""
            const url = new URL('../y?q=1#f', 'https://u:p@a.test:81/x/z/');
            console.log(url.href, url.origin, url.protocol, url.username, url.password, url.host, url.hostname, url.port, url.pathname,
              url.search, url.hash);
            """));

    [Fact]
    public void ChangeByTheirParts() => Assert.Equal(
        ["http://v@b.test:82/z?r#g", "\"http://v@b.test:82/z?r#g\"", "x:y"],
        Browser.ConsoleOf("""
            const url = new URL('https://a.test');
            url.protocol = 'http'; url.username = 'v'; url.host = 'b.test:82'; url.pathname = 'z'; url.search = 'r'; url.hash = 'g';
            console.log(String(url));
            console.log(JSON.stringify(url));
            url.href = 'x:y';
            console.log(url.href);
            """));

    [Fact]
    public void RefuseWhatIsNoUrl() => Assert.Equal(
        ["TypeError", "TypeError", "TypeError", "TypeError", "null true false", "https://a.test/"],
        Browser.ConsoleOf("""
            const url = new URL('https://a.test');
            for (const wrong of [() => new URL('x'), () => new URL('x', 'y'), () => { url.href = 'z'; }, () => URL('https://a.test')])
              try { wrong(); } catch (error) { console.log(error.name); }
            console.log(URL.parse('x'), URL.canParse('x', 'https://a.test'), URL.canParse('x'));
            console.log(url.href);
            """));

    [Fact]
    public void AndTheirParametersFollowEachOther() => Assert.Equal(
        ["1 3", "https://a.test/?a=1&b=2&a=3&c=%C3%A9+%2B", "9", "?x=9", "0", "https://a.test/", "true"],
        Browser.ConsoleOf("""
            const url = new URL('https://a.test/?a=1&b=2&a=3');
            const params = url.searchParams;
            console.log(...params.getAll('a'));
            params.append('c', 'é +');
            console.log(url.href);
            url.search = 'x=9';
            console.log(params.get('x'));
            console.log(url.search);
            url.href = 'https://a.test';
            console.log(params.size);
            params.append('y', ''); params.delete('y');
            console.log(url.href);
            console.log(url.searchParams === params);
            """));

    [Fact]
    public void HaveTheShapeOfTheirInterface() => Assert.Equal(
        ["[object URL]", "function undefined true true", "TypeError", "[object URLSearchParams Iterator]"],
        Browser.ConsoleOf("""
            console.log(String(Object.prototype.toString.call(new URL('x:y'))));
            const href = Object.getOwnPropertyDescriptor(URL.prototype, 'href');
            const origin = Object.getOwnPropertyDescriptor(URL.prototype, 'origin');
            console.log(typeof href.set, typeof origin.set, href.enumerable, origin.configurable);
            try { href.get.call({}); } catch (error) { console.log(error.name); }
            console.log(Object.prototype.toString.call(new URLSearchParams().keys()));
            """));
}
