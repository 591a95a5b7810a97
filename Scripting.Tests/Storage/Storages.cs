using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Storage;

public sealed class Storages
{
    [Fact]
    public void HoldTextsByKeyAndByName() => Assert.Equal(
        ["2 1 null undefined", "a,b true true", "false 1 b", "x 0", "true [object Storage]", "null null"],
        Browser.ConsoleOf("""
            const s = localStorage;
            s.setItem('a', 1); s.b = { toString: () => 'two' };
            console.log(s.length, s.a, s.getItem('c'), s.c);
            console.log(Object.keys(s).join(), 'a' in s, Object.hasOwn(s, 'b'));
            delete s.a; delete s.none;
            console.log('a' in s, s.length, s.key(0));
            s['b'] = 'x'; console.log(s.b, sessionStorage.length);
            console.log(s instanceof Storage && s === localStorage, String(s));
            s.clear(); console.log(s.key(0), s.getItem('b'));
            """));

    [Fact]
    public void RefuseWhatDoesNotFit() => Assert.Equal(
        ["QuotaExceededError 22 5242879", "null true"],
        Browser.ConsoleOf("""
            localStorage.k = 'x'.repeat(5 * 1024 * 1024 - 1);
            try { localStorage.l = 'y' } catch (e) { console.log(e.name, e.code, localStorage.k.length) }
            console.log(localStorage.getItem('l'), localStorage.length === 1);
            """));

    [Fact]
    public void TellTheOtherWindowsOfTheOriginAndNotTheOneThatChangedThem() => Browser.With(
        [
            ("index.html", """
                <iframe src=child.html></iframe>
                <script>
                  onstorage = () => console.log('own');
                  onload = () => {
                    localStorage.a = '1'; localStorage.a = '1'; localStorage.a = '2';
                    sessionStorage.s = 'x';
                    localStorage.removeItem('a'); localStorage.removeItem('a'); localStorage.b = ''; localStorage.clear();
                  };
                </script>
                """),
            ("child.html", "<script>addEventListener('storage', e => console.log(e.key, e.oldValue, e.newValue, e.url === parent_url, e.storageArea === (e.key === 's' ? sessionStorage : localStorage), e instanceof StorageEvent)); const parent_url = document.referrer</script>"),
        ],
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(
                [
                    "a null 1 true true true", "a 1 2 true true true", "s null x true true true", "a 2 null true true true",
                    "b null  true true true", "null null null true true true",
                ],
                browser.Console);
        });

    [Fact]
    public void OfASessionBelongToAWindowAndAreCopiedToThoseItOpens() => Browser.With(
        [
            ("index.html", "<script>sessionStorage.n = 'mine'; localStorage.n = 'ours'; open('child.html'); sessionStorage.n = 'later'; open('child.html', '', 'noopener')</script>"),
            ("child.html", "<script>console.log(opener !== null, sessionStorage.n, localStorage.n)</script>"),
        ],
        (browser, _) => Assert.Equal(["false undefined ours", "true mine ours"], browser.Console.Order(StringComparer.Ordinal)));

    [Fact]
    [Requirement("H5")]
    public void ArePartitionedByTheSiteAtTheTop()
    {
        using var a = new TestSite()
            .With("index.html", "<script>localStorage.n = 'a on top'</script><iframe src=https://b.test/></iframe>")
            .With("inner.html", "<script>console.log(localStorage.n)</script>");
        using var b = new TestSite().With("index.html", "<iframe src=https://a.test/inner.html></iframe>");
        var sites = a.At("https://a.test");
        sites.Add("https://b.test", b.Folder);
        Browser.On(sites, "https://a.test/", (browser, _) => Assert.Equal(["undefined"], browser.Console));
    }

    [Fact]
    [Requirement("H6")]
    public void AreNotThereForAnOpaqueOrigin() => Browser.WithPage(
        "<iframe sandbox=allow-scripts srcdoc=\"<script>try { localStorage } catch (e) { parent.postMessage(e.name, '*') } try { sessionStorage.a = 1 } catch (e) { parent.postMessage(e.name, '*') }</script>\"></iframe><script>onmessage = e => console.log(e.data)</script>",
        (browser, _) => Assert.Equal(["SecurityError", "SecurityError"], browser.Console));

    [Fact]
    public void OutliveTheDocument() => Browser.WithPage(
        "<script>console.log(localStorage.n, sessionStorage.n); if (!localStorage.n) { localStorage.n = sessionStorage.n = 1; onload = () => setTimeout(() => location.reload()) }</script>",
        (browser, _) => Assert.Equal(["undefined undefined", "1 1"], browser.Console));

    [Fact]
    public void AStorageEventIsFilledInTheOldWay() => Assert.Equal(
        ["k null new true", "TypeError"],
        Browser.ConsoleOf(
            """
            const event = new StorageEvent('x');
            event.initStorageEvent('storage', true, false, 'k', null, 'new', 'https://a.test/', localStorage);
            console.log(event.key, event.oldValue, event.newValue, event.storageArea === localStorage && event.bubbles && event.type === 'storage');
            try { event.initStorageEvent() } catch (e) { console.log(e.name) }
            """));
}
