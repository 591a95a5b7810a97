using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class InWorkers
{
    [Fact]
    public void AreTheGlobalsOfWindowsThatNeedNoDocument() => Browser.With(
        [
            ("index.html", "<script>const w = new Worker('w.js'); w.onmessage = async e => console.log(e.data.text, await e.data.blob.text());</script>"),
            ("w.js", """
                (async () => {
                  const text = await (await fetch('data.txt')).text();
                  const url = new URL('x', location.href).href + new TextEncoder().encode('é').length + typeof crypto.randomUUID();
                  performance.mark('m');
                  postMessage({ text: `${text} ${url} ${typeof requestAnimationFrame}`, blob: new Blob(['from a worker']) });
                })();
                """),
            ("data.txt", "data"),
        ],
        (browser, _) => Assert.Equal(
            ["data https://site.test/x2string function from a worker"], [.. browser.Console, .. browser.Problems]));
}
