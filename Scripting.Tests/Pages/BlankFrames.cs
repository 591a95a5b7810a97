using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Pages;

/// <summary>A window is there with an empty document as soon as its maker has made it, and not only when it has begun by itself.</summary>
public sealed class BlankFrames
{
    [Fact]
    public void AFrameCanBeFilledAsSoonAsItIsInserted() => Assert.Equal(
        ["complete 1 true https://site.test", "message hi", "still here", "load P inside true"],
        Browser.ConsoleOf(
            """
            const f = document.createElement('iframe');
            console.log === console.log;
            document.body.append(f);
            const d = f.contentDocument, w = f.contentWindow;
            d.body.append(d.createElement('p'));
            d.body.firstChild.textContent = 'inside';
            console.log(d.readyState === 'loading' ? 'loading' : 'complete', d.body.childNodes.length, d.defaultView === w, w.origin);
            w.onmessage = e => console.log('message', e.data);
            w.mark = 'still here';
            w.postMessage('hi', '*');
            setTimeout(() => console.log(f.contentWindow.mark), 5);
            setTimeout(() => console.log('load', f.contentDocument.body.firstChild.tagName, f.contentDocument.body.textContent, f.contentDocument === d), 10);
            """).Order(StringComparer.Ordinal).OrderBy(line => Array.IndexOf(["complete 1 true https://site.test", "message hi", "still here"], line) is >= 0 and var at ? at : 9));

    [Fact]
    public void ItsDocumentStaysIfItGoesNowhereElseAndIsReplacedIfItDoes() => Browser.With(
        [
            ("index.html", """
                <!DOCTYPE html><body><script>
                for (const src of ['', 'about:blank', 'other.html']) {
                  const f = document.createElement('iframe');
                  if (src) f.src = src;
                  f.onload = () => console.log(src, f.contentWindow === w, f.contentWindow.mark, f.contentDocument.title);
                  document.body.append(f);
                  const w = f.contentWindow;
                  w.mark = 'first';
                  f.contentDocument.title = 'blank';
                }
                </script>
                """),
            ("other.html", "<title>other</title>"),
        ],
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal([" true first blank", "about:blank true first blank", "other.html true undefined other"], browser.Console.Order(StringComparer.Ordinal));
        });

    [Fact]
    public void AnOpenedWindowCanBeFilledAtOnce() => Browser.WithPage(
        """
        <script>
        const w = open('');
        w.document.body.append('text');
        w.opener.heard = () => console.log('heard', w.document.body.textContent);
        w.setTimeout(() => w.opener.heard(), 5);
        console.log(w.opener === window, w.document.URL);
        const other = open('about:blank', 'named');
        console.log(other.name);
        </script>
        """,
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(["true about:blank", "named", "heard text"], browser.Console);
            Assert.Equal(3, browser.Trace.OfType<DocumentLoaded>().Count());
        });

    [Fact]
    public void AChannelOfAFrameThatIsRemovedIsSilent() => Assert.Equal(
        ["made 2", "late undefined", "end"],
        Browser.ConsoleOf(
            """
            const make = () => {
              const f = document.createElement('iframe');
              document.body.append(f);
              return f;
            };
            const f = make(), { MessageChannel: Channel } = f.contentWindow, early = new Channel();
            f.remove();
            const channels = [early, new Channel()];
            console.log('made', channels.length);
            for (const channel of channels) {
              channel.port1.onmessage = () => console.log('never');
              channel.port2.postMessage('lost');
            }
            setTimeout(() => {
              const late = new Channel();
              late.port1.onmessage = () => console.log('never');
              console.log('late', late.port2.postMessage('lost'));
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => console.log('end');
              port2.postMessage('');
            }, 50);
            """));

    [Fact]
    public void AFrameOfAnotherOriginIsNotReached() => Browser.WithPage(
        "<iframe sandbox=allow-scripts></iframe><script>const f = document.querySelector('iframe'); console.log(f.contentDocument); onload = () => { console.log(f.contentDocument); try { f.contentWindow.document } catch (e) { console.log(e.name) } }</script>",
        (browser, _) => Assert.Equal(["null", "null", "SecurityError"], browser.Console));
}
