using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class XmlHttpRequests
{
    [Fact]
    public void TellOfEachStepOfAnAnswer() => Assert.Equal(
        ["1", "loadstart 0", "sent", "2", "3", "progress 11", "4", "load 11", "[ 1, 2 ] 200 OK https://site.test/data.json?q", "loadend 11"],
        ConsoleOf("""
            const x = new XMLHttpRequest();
            x.onreadystatechange = () => console.log(x.readyState);
            for (const type of ['loadstart', 'progress', 'load', 'loadend', 'error', 'abort']) x.addEventListener(type, e => console.log(e.type, e.loaded));
            x.addEventListener('load', () => console.log(x.response.a, x.status, x.statusText, x.responseURL));
            x.open('get', 'data.json?q#f');
            x.responseType = 'json';
            x.send();
            console.log('sent');
            """));

    [Fact]
    public void AreAnsweredAtOnceWhereAScriptWaits() => Assert.Equal(
        ["4 {\"a\":[1,2]} 11 null", "InvalidStateError", "NetworkError 0"],
        ConsoleOf("""
            const x = new XMLHttpRequest();
            x.open('GET', 'data.json', false);
            x.send();
            console.log(x.readyState, x.responseText, x.getResponseHeader('Content-Length'), x.getResponseHeader('X-None'));
            try { x.responseType = 'blob' } catch (error) { console.log(error.name) }
            const y = new XMLHttpRequest();
            y.open('GET', 'blob:https://site.test/none', false);
            try { y.send() } catch (error) { console.log(error.name, y.status) }
            """, "was revoked or never made"));

    [Fact]
    public void GiveWhatCameAsItsTypeSays() => Assert.Equal(
        ["11 ArrayBuffer", "Blob text/x 11", "é", "null", "InvalidStateError"],
        ConsoleOf("""
            const get = (url, type, then, mime) => new Promise(resolve => {
              const x = new XMLHttpRequest();
              x.open('GET', url);
              x.responseType = type;
              if (mime) x.overrideMimeType(mime);
              x.onload = () => { then(x); resolve() };
              x.send();
            });
            (async () => {
              await get('data.json', 'arraybuffer', x => console.log(x.response.byteLength, x.response.constructor.name));
              await get('data.json', 'blob', x => console.log(x.response.constructor.name, x.response.type, x.response.size), 'text/x');
              await get(URL.createObjectURL(new Blob([new Uint8Array([0xE9])])), 'text', x => console.log(x.responseText), 'text/plain; charset=latin1');
              await get('sub.txt', 'json', x => { console.log(x.response); try { x.responseText } catch (error) { console.log(error.name) } });
            })();
            """));

    [Fact]
    public void FailAsEventsAndCanBeGivenUp() => Assert.Equal(
        ["error 4 0", "loadend", "abort 4", "0"],
        ConsoleOf("""
            const x = new XMLHttpRequest();
            x.onerror = () => console.log('error', x.readyState, x.status);
            x.onloadend = () => { console.log('loadend'); next() };
            x.open('GET', 'https://other.test/');
            x.send();
            const next = () => {
              const y = new XMLHttpRequest();
              y.onload = () => console.log('never');
              y.onabort = () => console.log('abort', y.readyState);
              y.open('GET', 'data.json');
              y.send();
              y.abort();
              console.log(y.readyState);
            };
            """, "no folder is given"));

    [Theory]
    [InlineData("x.send()", "InvalidStateError")]
    [InlineData("x.setRequestHeader('a', 'b')", "InvalidStateError")]
    [InlineData("x.open('a b', '/')", "SyntaxError")]
    [InlineData("x.open('TRACE', '/')", "SecurityError")]
    [InlineData("x.open('GET', 'http://[')", "SyntaxError")]
    [InlineData("x.open('GET', '/'); x.setRequestHeader('a b', 'c')", "SyntaxError")]
    [InlineData("x.open('GET', '/'); x.send(); x.send()", "InvalidStateError")]
    [InlineData("new XMLHttpRequestUpload()", "TypeError")]
    public void RefuseWhatComesAtTheWrongTime(string calls, string error) => Assert.Equal(
        [error], Browser.ConsoleOf($"const x = new XMLHttpRequest(); try {{ {calls} }} catch (error) {{ console.log(error.name) }}"));

    [Fact]
    public void AreThereInWorkers() => Browser.With(
        [
            ("index.html", "<script>new Worker('w.js').onmessage = e => console.log(e.data)</script>"),
            ("w.js", "const x = new XMLHttpRequest(); x.open('GET', 'data.json', false); x.responseType = 'json'; x.send(); postMessage(x.response);"),
            ("data.json", "{\"a\":[1,2]}"),
        ],
        (browser, _) => Assert.Equal(["{ a: [ 1, 2 ] }"], [.. browser.Console, .. browser.Problems]));

    private static IReadOnlyList<string> ConsoleOf(string script, string? problem = null)
    {
        IReadOnlyList<string> console = [];
        Browser.With(
            [("index.html", $"<!DOCTYPE html><body><script>{script}</script>"), ("data.json", "{\"a\":[1,2]}"), ("sub.txt", "none")],
            (browser, _) =>
            {
                console = browser.Console;
                Assert.All(browser.Problems, found => Assert.Contains(problem ?? "no problem", found, StringComparison.Ordinal));
                Assert.Equal(problem is not null, browser.Problems.Any());
            });
        return console;
    }
}
