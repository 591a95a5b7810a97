using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Dom;

/// <summary>DOM Standard 6.1.</summary>
public sealed class NodeIterators
{
    private const string Prepare = """
        document.body.innerHTML = '<ul id=u><li id=a>1<li id=b><b id=c>2</b><li id=d></ul>';
        const root = document.getElementById('u'), by = id => document.getElementById(id);
        const ids = iterator => { const seen = []; for (let n; (n = iterator.nextNode()); ) seen.push(n.id); return seen.join(); };

        """;

    [Theory]
    [InlineData("ids(document.createNodeIterator(root, NodeFilter.SHOW_ELEMENT))", "u,a,b,c,d")]
    [InlineData("ids(document.createNodeIterator(root, 1, n => n.id === 'b' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT))", "u,a,c,d")]
    [InlineData("ids(document.createNodeIterator(root, 1, { acceptNode: n => n.localName === 'li' ? 1 : 3 }))", "a,b,d")]
    [InlineData("document.createNodeIterator(root).previousNode()", "null")]
    public void GoThroughASubtreeInOrder(string expression, string told) =>
        Assert.Equal([told], Browser.ConsoleOf($"{Prepare} console.log({expression})"));

    [Fact]
    public void GoBackOverWhatTheyPassed() => Assert.Equal(
        ["a a b true", "d null d false"],
        Browser.ConsoleOf($$"""
            {{Prepare}}
            const i = document.createNodeIterator(root, 1, n => n === root ? 3 : 1);
            const first = i.nextNode(), again = i.previousNode();
            i.nextNode();
            console.log(first.id, again.id, i.nextNode().id, (i.previousNode(), i.pointerBeforeReferenceNode));
            while (i.nextNode());
            console.log(i.referenceNode.id, i.nextNode(), i.referenceNode.id, i.pointerBeforeReferenceNode);
            """));

    [Fact]
    public void StayBesideWhatIsRemoved() => Assert.Equal(
        ["a false d", "d true", "a false null"],
        Browser.ConsoleOf($$"""
            {{Prepare}}
            const i = document.createNodeIterator(root, 1);
            while (i.nextNode().id !== 'c');
            by('b').remove();
            console.log(i.referenceNode.parentNode.id, i.pointerBeforeReferenceNode, i.nextNode().id);
            i.previousNode();
            console.log(i.referenceNode.id, i.pointerBeforeReferenceNode);
            by('d').remove();
            console.log(i.referenceNode.parentNode.id, i.pointerBeforeReferenceNode, i.nextNode());
            """));

    [Fact]
    public void StandWhereTheyStoodIfTheFilterThrows() => Assert.Equal(
        ["no u true"],
        Browser.ConsoleOf($$"""
            {{Prepare}}
            const i = document.createNodeIterator(root, 1, () => { throw new Error('no') });
            try { i.nextNode() } catch (e) { console.log(e.message, i.referenceNode.id, i.pointerBeforeReferenceNode) }
            """));
}
