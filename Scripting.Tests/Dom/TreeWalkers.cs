using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Dom;

public sealed class TreeWalkers
{
    private const string Tree = "document.body.innerHTML = '<div id=a>one<b id=b>two</b><!--c--><i id=i><u id=u>three</u></i></div><p id=p>four</p>';";

    [Fact]
    public void WalksWhatItIsToShow() => Assert.Equal(
        ["one two three four", "a b i u p", "p u i b a"],
        Browser.ConsoleOf(
            Tree
            + """
            const walk = (what, step, begin) => {
              const walker = document.createTreeWalker(document.body, what), seen = [];
              if (begin) walker.currentNode = begin;
              while (walker[step]()) seen.push(walker.currentNode.id ?? walker.currentNode.data);
              return seen.join(' ').trim();
            };
            console.log(walk(NodeFilter.SHOW_TEXT, 'nextNode'));
            console.log(walk(NodeFilter.SHOW_ELEMENT, 'nextNode'));
            console.log(walk(NodeFilter.SHOW_ELEMENT, 'previousNode', document.body.appendChild(document.createElement('hr'))));
            """));

    [Fact]
    public void AFilterLeavesOutANodeOrAllBelowIt() => Assert.Equal(
        ["a b u p", "a b p", "u", "null"],
        Browser.ConsoleOf(
            Tree
            + """
            const ids = verdict => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, { acceptNode: node => node.id === 'i' ? verdict : NodeFilter.FILTER_ACCEPT });
              const seen = [];
              while (walker.nextNode()) seen.push(walker.currentNode.id);
              return seen.join(' ');
            };
            console.log(ids(NodeFilter.FILTER_SKIP));
            console.log(ids(NodeFilter.FILTER_REJECT));
            const walker = document.createTreeWalker(document.getElementById('a'), 1, node => node.id === 'i' ? 3 : 1);
            walker.firstChild();
            console.log(walker.nextSibling().id);
            console.log(walker.nextSibling());
            """));

    [Fact]
    public void GoesUpNoFurtherThanItsRoot() => Assert.Equal(
        ["i a null", "a null"],
        Browser.ConsoleOf(
            Tree
            + """
            const walker = document.createTreeWalker(document.getElementById('a'));
            walker.currentNode = document.getElementById('u');
            console.log(walker.parentNode().id, walker.parentNode().id, walker.parentNode());
            console.log(walker.currentNode.id, walker.previousSibling());
            """));

    [Fact]
    public void AFilterThatWalksIsAnError() => Assert.Equal(
        ["InvalidStateError", "TypeError"],
        Browser.ConsoleOf(
            Tree
            + """
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL, () => walker.nextNode());
            try { walker.nextNode() } catch (e) { console.log(e.name) }
            try { document.createTreeWalker(null) } catch (e) { console.log(e.name) }
            """));

    [Fact]
    public void AnyTextCanBePartOfASelector() => Assert.Equal(
        [@"\31 a \-1 -\31 x", "1", "� \\1 "],
        Browser.ConsoleOf(
            """
            console.log(CSS.escape('1a'), CSS.escape('-') + '1', CSS.escape('-1x'));
            const p = document.body.appendChild(document.createElement('p'));
            p.id = '1.a:b #"';
            console.log(document.querySelectorAll('#' + CSS.escape(p.id)).length);
            console.log(CSS.escape('\0'), CSS.escape('\x01'));
            """));
}
