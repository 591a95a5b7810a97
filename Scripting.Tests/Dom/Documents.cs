using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Dom;

/// <summary>Documents that scripts make: DOM Standard 4.5.1, HTML Standard 8.5.</summary>
public sealed class Documents
{
    private const string Prepare = "const made = document.implementation.createHTMLDocument('T & x');";

    [Theory]
    [InlineData("made.title, made.body.outerHTML, made.doctype.name, made.compatMode", "T & x <body></body> html CSS1Compat")]
    [InlineData("made instanceof HTMLDocument, made === document, made.implementation === made.implementation", "true false true")]
    [InlineData("made.defaultView, made.location, made.readyState, made.URL, made.hasFocus(), made.cookie, made.currentScript", "null null complete about:blank false  null")]
    [InlineData("made.body.ownerDocument === made, made.ownerDocument, made.createElement('b').ownerDocument === made, made.body.isConnected", "true null true true")]
    [InlineData("document.implementation.createHTMLDocument().title, document.implementation.createHTMLDocument().querySelector('title')", " null")]
    [InlineData("document.implementation.hasFeature(), document.implementation.createDocumentType('a', 'b', 'c').name", "true a")]
    [InlineData("new Document().documentElement, new Document().constructor.name, new Document().contentType", "null Document application/xml")]
    [InlineData("document.implementation.createDocument('urn:x', 'A', null).documentElement.namespaceURI", "urn:x")]
    [InlineData("document.implementation.createDocument(null, '').createElement('Ab').tagName", "Ab")]
    [InlineData("new DOMParser().parseFromString('<title>q</title><p>x', 'text/html').body.innerHTML", "<p>x</p>")]
    [InlineData("(made.body.append(document.createElement('i')), made.querySelector('i').ownerDocument === made)", "true")]
    [InlineData("document.importNode(made.body, true).ownerDocument === document, document.adoptNode(made.body).ownerDocument === document, made.body", "true true null")]
    public void AreWholeAndStandAlone(string expressions, string told) =>
        Assert.Equal([told], Browser.ConsoleOf($"{Prepare} console.log({expressions})"));

    [Fact]
    public void RunAndLoadNothingAndTellNobody() => Assert.Equal(
        ["made 3", "null true"],
        Browser.ConsoleOf($$"""
            {{Prepare}}
            made.body.innerHTML = '<script>console.log("script")<\/script><iframe src=x></iframe><img src=x onerror="console.log(1)">';
            made.addEventListener('x', e => console.log('made', e.eventPhase));
            addEventListener('x', () => console.log('window'));
            made.body.dispatchEvent(new Event('x', { bubbles: true }));
            made.body.setAttribute('onload', 'console.log(2)');
            made.body.onblur = () => {};
            console.log(made.body.onload, onblur === null && length === 0);
            document.body.append(made.querySelector('script'));
            """));

    [Theory]
    [InlineData("text/xml", "NotSupportedError")]
    [InlineData("text/plain", "TypeError")]
    public void AreOfHtmlOnlyWhenTheyAreParsed(string type, string error) =>
        Assert.Equal([error], Browser.ConsoleOf($"try {{ new DOMParser().parseFromString('', '{type}') }} catch (e) {{ console.log(e.name) }}"));

    [Fact]
    public void HaveElementsOfSvgAndMathThatAreToldApart() => Assert.Equal(
        ["SVGSVGElement SVGGraphicsElement SVGElement MathMLElement Element", "true red 1 svg"],
        Browser.ConsoleOf("""
            document.body.innerHTML = '<svg><circle style="fill: red" data-n=1></circle><title></title></svg><math></math>';
            const svg = document.querySelector('svg'), circle = svg.firstChild, other = document.createElementNS('urn:x', 'y');
            console.log(...[svg, circle, svg.lastChild, document.querySelector('math'), other].map(e => e.constructor.name));
            console.log(circle instanceof SVGElement, circle.style.fill, circle.dataset.n, circle.ownerSVGElement.localName);
            """));
}
