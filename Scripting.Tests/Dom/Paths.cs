using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Dom;

/// <summary>DOM Standard 8: XPath.</summary>
public sealed class Paths
{
    private const string Prepare = """
        document.body.innerHTML = '<ul id=u><li class=x hx-on:click=1>1<li>2<li class=x>3</ul><!-- c --><svg></svg>';
        const find = (path, type, node = document) => document.evaluate(path, node, null, type, null);

        """;

    [Theory]
    [InlineData("find('count(//li)').numberValue, find('//li[2]', 2).stringValue, find('//b', 3).booleanValue", "3 2 false")]
    [InlineData("find('string(//ul/@id)').stringValue, find('1 + 1').resultType, find('//li').resultType", "u 1 4")]
    [InlineData("find('//li[@class=\"x\"]', 7).snapshotLength, find('//li[@class=\"x\"]', 7).snapshotItem(1).textContent", "2 3")]
    [InlineData("find('id(\"u\")/li[last()]', 9).singleNodeValue.textContent, find('//b', 9).singleNodeValue", "3 null")]
    [InlineData("find('preceding-sibling::li', 7, document.querySelectorAll('li')[2]).snapshotLength", "2")]
    [InlineData("find('//comment()', 2).stringValue, find('//*[local-name() = \"svg\"]', 9).singleNodeValue.localName, find('//svg', 7).snapshotLength", " c  svg 0")]
    public void AreEvaluatedFromANode(string expressions, string told) =>
        Assert.Equal([told], Browser.ConsoleOf($"{Prepare} console.log({expressions})"));

    [Fact]
    public void AreCompiledOnceAndIterated() => Assert.Equal(
        ["LI null"],
        Browser.ConsoleOf($$"""
            {{Prepare}}
            const path = new XPathEvaluator().createExpression('.//*[@*[starts-with(name(), "hx-on:")]]');
            const found = path.evaluate(document.body);
            console.log(found.iterateNext().tagName, found.iterateNext());
            """));

    [Theory]
    [InlineData("find('//[')", "SyntaxError")]
    [InlineData("find('//li').stringValue", "TypeError")]
    [InlineData("find('1', 7)", "TypeError")]
    [InlineData("find('//@id').iterateNext()", "NotSupportedError")]
    public void AreRefusedWhereTheyMakeNoSense(string expression, string error) =>
        Assert.Equal([error], Browser.ConsoleOf($"{Prepare} try {{ {expression} }} catch (e) {{ console.log(e.name) }}"));
}
