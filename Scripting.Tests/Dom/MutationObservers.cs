using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Dom;

public sealed class MutationObservers
{
    private const string Show = "const show = r => console.log(r.type, r.target.id, [...r.addedNodes].map(n => n.nodeName).join('+'), [...r.removedNodes].map(n => n.nodeName).join('+'), r.attributeName, r.oldValue);";

    [Fact]
    public void AreToldOfChildrenAttributesAndTextsAtTheNextMicrotask() => Assert.Equal(
        [
            "sync", "records 6", "childList d B  null null", "attributes d   class null", "attributes d   class a",
            "childList d I+#text  null null", "childList d  B null null", "characterData undefined   null x",
        ],
        Browser.ConsoleOf($$"""
            {{Show}}
            const d = document.createElement('div'); d.id = 'd';
            const o = new MutationObserver((records, self) => { console.log('records', records.length); if (self === o) records.forEach(show) });
            o.observe(d, { childList: true, attributeOldValue: true, characterDataOldValue: true, subtree: true });
            const b = document.createElement('b');
            d.append(b);
            d.className = 'a'; d.className = 'b';
            const f = document.createDocumentFragment(), t = document.createTextNode('x'); f.append(document.createElement('i'), t);
            d.append(f);
            b.remove();
            t.data = 'y';
            console.log('sync');
            """));

    [Fact]
    public void SeeOnlyWhatTheyAskedFor() => Assert.Equal(
        ["attributes p   title null", "1 0", "after"],
        Browser.ConsoleOf($$"""
            {{Show}}
            document.body.insertAdjacentHTML('beforeend', '<p id=p><b></b></p>');
            const p = document.querySelector('p');
            const o = new MutationObserver(records => records.forEach(show));
            o.observe(p, { attributes: true, attributeFilter: ['title'] });
            p.append('x'); p.lang = 'en'; p.firstChild.title = 'deep'; p.title = 'a';
            Promise.resolve().then(() => {
              p.title = 'b';
              console.log(o.takeRecords().length, o.takeRecords().length);
              p.title = 'c'; o.disconnect(); p.title = 'd';
              Promise.resolve().then(() => console.log('after'));
            });
            """));

    [Theory]
    [InlineData("new MutationObserver()")]
    [InlineData("new MutationObserver(1)")]
    [InlineData("new MutationObserver(() => 0).observe(document, {})")]
    [InlineData("new MutationObserver(() => 0).observe({}, { childList: true })")]
    [InlineData("new MutationObserver(() => 0).observe(document, { attributes: false, attributeFilter: [], childList: true })")]
    public void RefuseWhatTheyCannotObserve(string attempt) =>
        Assert.Equal(["TypeError"], Browser.ConsoleOf($"try {{ {attempt} }} catch (e) {{ console.log(e.name) }}"));
}
