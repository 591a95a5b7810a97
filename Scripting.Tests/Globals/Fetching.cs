using Messaging.Scripting.Sites;
using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class Fetching
{
    [Fact]
    public void GivesFilesOfTheOwnSite() => Assert.Equal(
        ["200 true OK basic https://site.test/data.json?q application/json", "{ a: [ 1 ] } true", "TypeError", "abc 3", "2 text/plain; charset=utf-8"],
        ConsoleOf("""
            const response = await fetch('data.json?q#f');
            console.log(response.status, response.ok, response.statusText, response.type, response.url, response.headers.get('content-type'));
            const copy = response.clone();
            console.log(await response.json(), response.bodyUsed);
            await response.text().catch(error => console.log(error.name));
            console.log(await (await fetch('/sub/text.txt')).text(), (await (await fetch(new URL('/sub/text.txt', location))).arrayBuffer()).byteLength);
            const blob = await (await fetch('sub/text.txt')).blob();
            console.log(blob.size - 1, blob.type);
            """));

    [Fact]
    public void GivesDataAndBlobs() => Assert.Equal(
        ["hi 200 text/plain", "there text/x 5", "TypeError"],
        ConsoleOf("""
            const data = await fetch('data:text/plain,hi');
            console.log(await data.text(), data.status, data.headers.get('content-type'));
            const url = URL.createObjectURL(new Blob(['there'], { type: 'text/x' }));
            const blob = await fetch(url);
            console.log(await blob.text(), blob.headers.get('content-type'), blob.headers.get('content-length'));
            URL.revokeObjectURL(url);
            await fetch(url).catch(error => console.log(error.name));
            """, "was revoked or never made"));

    [Fact]
    public void AnswersForAFileThatIsNotThere() => Assert.Equal(
        ["404 false Not Found 0"],
        ConsoleOf("const r = await fetch('gone.json'); console.log(r.status, r.ok, r.statusText, (await r.text()).length);", "there is no file /gone.json"));

    [Fact]
    public void AnswersToGetAndHeadOnly() => Assert.Equal(
        ["405 GET, HEAD", "200  11"],
        ConsoleOf("""
            const posted = await fetch('data.json', { method: 'post', body: 'x' });
            console.log(posted.status, posted.headers.get('allow'));
            const head = await fetch('data.json', { method: 'HEAD' });
            console.log(head.status, await head.text(), head.headers.get('content-length'));
            """, "by GET and HEAD only"));

    [Fact]
    public void FailsForSitesThatAreNotGiven() => Assert.Equal(
        ["TypeError", "TypeError"],
        ConsoleOf("""
            await fetch('https://unknown.test/x').catch(error => console.log(error.name));
            await fetch('http://[').catch(error => console.log(error.name));
            """, "no folder is given for the site https://unknown.test"));

    [Fact]
    public void OfOtherOriginsNeedsTheirLeave() => Assert.Equal(
        ["open cors null yes", "TypeError", "opaque 0", "TypeError"],
        ConsoleOf("""
            const open = await fetch('https://other.test/open.txt');
            console.log(await open.text(), open.type, open.headers.get('x-hidden'), open.headers.get('x-shown'));
            await fetch('https://other.test/closed.txt').catch(error => console.log(error.name));
            const opaque = await fetch('https://other.test/closed.txt', { mode: 'no-cors' });
            console.log(opaque.type, opaque.status + (await opaque.text()));
            await fetch('https://other.test/open.txt', { mode: 'same-origin' }).catch(error => console.log(error.name));
            """, "Access-Control-Allow-Origin", "of another origin"));

    [Fact]
    public void CanBeGivenUp() => Assert.Equal(
        ["AbortError", "why"],
        ConsoleOf("""
            const controller = new AbortController();
            const promise = fetch('data.json', { signal: controller.signal });
            controller.abort();
            await promise.catch(error => console.log(error.name));
            await fetch('data.json', { signal: AbortSignal.abort('why') }).catch(error => console.log(error));
            """));

    private static string[] ConsoleOf(string script, params string[] problems)
    {
        using var own = new TestSite()
            .With("index.html", $$"""<script>(async () => { {{script}} })().catch(error => console.log('failed', error))</script>""")
            .With("data.json", """{"a": [1] }""").With("sub/text.txt", "abc");
        using var other = new TestSite().With("open.txt", "open").With("closed.txt", "closed")
            .With("open.txt.headers", "Access-Control-Allow-Origin: *\nAccess-Control-Expose-Headers: X-Shown\nX-Shown: yes\nX-Hidden: yes");
        var sites = own.At(Browser.Origin);
        sites.Add("https://other.test", other.Folder);
        string[] console = [];
        Browser.On(sites, $"{Browser.Origin}/index.html", (browser, _) =>
        {
            console = [.. browser.Console];
            var found = browser.Problems.ToArray();
            Assert.Equal(problems.Length, found.Length);
            Assert.All(problems.Zip(found), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        });
        return console;
    }
}
