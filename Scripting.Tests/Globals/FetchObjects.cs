using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class FetchObjects
{
    [Fact]
    public void HoldHeadersByNameInOrder() => Assert.Equal(
        ["a=1, 3; b=2", "1, 3 null true", "a=9; b=2; c=", "TypeError", "TypeError", "TypeError", "x y"],
        Browser.ConsoleOf("""
            const show = headers => [...headers].map(pair => pair.join('=')).join('; ');
            const headers = new Headers({ B: 2, A: ' 1 ' });
            headers.append('a', 3);
            console.log(show(headers));
            console.log(headers.get('A'), headers.get('x'), headers.has('b'));
            headers.set('A', 9); headers.set('c', '');
            console.log(show(headers));
            for (const wrong of [() => headers.set('a b', 1), () => headers.set('a', 'x\ny'), () => Response.error().headers.set('a', 1)])
              try { wrong(); } catch (error) { console.log(error.name); }
            console.log(new Headers([['set-cookie', 'x'], ['Set-Cookie', 'y']]).getSetCookie().join(' '));
            """));

    [Fact]
    public void OfRequestsAreChecked() => Assert.Equal(
        ["POST https://site.test/x text/plain;charset=UTF-8 cors false", "body", "TypeError", "TypeError", "TypeError", "TypeError", "true"],
        Browser.ConsoleOf("""
            const request = new Request('x', { method: 'post', body: 'body' });
            console.log(request.method, request.url, request.headers.get('content-type'), request.mode, request.signal.aborted);
            for (const wrong of [() => new Request('x', { body: '' }), () => new Request('x', { method: 'TRACE' }),
              () => new Request('https://u@a.test'), () => new Request('x', { mode: 'navigate' })])
              try { wrong(); } catch (error) { setTimeout(() => console.log(error.name)); }
            request.clone().text().then(text => console.log(text));
            setTimeout(() => console.log(new Request(request).body instanceof ReadableStream && request.bodyUsed));
            """));

    [Fact]
    public void OfResponsesAreMade() => Assert.Equal(
        ["201 made true default", "application/json {\"a\":1}", "302 https://site.test/y", "RangeError", "TypeError", "error 0", "a=1&b=2"],
        Browser.ConsoleOf("""
            (async () => {
              const response = new Response('x', { status: 201, statusText: 'made' });
              console.log(response.status, response.statusText, response.ok, response.type);
              const json = Response.json({ a: 1 });
              console.log(json.headers.get('content-type'), await json.text());
              const redirect = Response.redirect('y');
              console.log(redirect.status, redirect.headers.get('location'));
              for (const wrong of [() => new Response('', { status: 100 }), () => new Response('', { status: 204 })])
                try { wrong(); } catch (error) { console.log(error.name); }
              console.log(Response.error().type, Response.error().status);
              console.log(await new Response(new URLSearchParams({ a: 1, b: 2 })).text());
            })();
            """));
}
