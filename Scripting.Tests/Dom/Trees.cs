using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Dom;

public sealed class Trees
{
    private static void OnBody(string body, string script, params string[] console) => Browser.WithPage(
        $"<!DOCTYPE html><body>{body}<script>{script}</script>",
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(console, browser.Console);
        });

    [Fact]
    public void ANodeHasOneWrapperAndKeepsWhatIsPutOnIt() => OnBody(
        "<p id=p></p>",
        "const p = document.getElementById('p'); p.mine = 5; console.log(document.querySelector('p') === p, p.parentNode.firstChild === p, document.getElementById('p').mine, p.ownerDocument === document)",
        "true true 5 true");

    [Fact]
    public void ElementsHaveTheirInterfaces() => OnBody(
        "",
        """
        const of = n => document.createElement(n).constructor.name;
        console.log(of('div'), of('INPUT'), of('iframe'), of('x-y'), of('h2'), document.constructor.name, document.createTextNode('').constructor.name);
        console.log(document.body instanceof HTMLElement, document.body instanceof Node, Object.prototype.toString.call(document.body));
        for (const C of [Node, Element, HTMLDivElement]) try { new C(); console.log('no error') } catch (e) { console.log(e.message) }
        """,
        "HTMLDivElement HTMLInputElement HTMLIFrameElement HTMLElement HTMLHeadingElement HTMLDocument Text",
        "true true [object HTMLBodyElement]",
        "Illegal constructor", "Illegal constructor", "Illegal constructor");

    [Fact]
    public void NodesAreInsertedMovedReplacedAndRemoved() => OnBody(
        "<ul id=u><li>1</li></ul>",
        """
        const u = document.getElementById('u'), li = text => { const e = document.createElement('li'); e.textContent = text; return e }, show = () => console.log(u.innerHTML.replaceAll(/<\/?li>/g, '|'));
        u.append(li('2'), 'text', li('3')); show();
        u.prepend(li('0')); show();
        u.insertBefore(u.lastChild, u.firstChild); show();
        u.firstElementChild.replaceWith(li('a'), li('b')); show();
        u.children[1].before('x'); u.children[1].after('y'); show();
        u.removeChild(u.firstChild); u.lastElementChild.remove(); show();
        u.replaceChild(li('z'), u.firstChild); show();
        u.replaceChildren(); show();
        const f = document.createDocumentFragment(); f.append(li('f'), li('g')); u.appendChild(f); show(); console.log(f.childNodes.length);
        """,
        "|1||2|text|3|", "|0||1||2|text|3|", "|3||0||1||2|text", "|a||b||0||1||2|text", "|a|x|b|y|0||1||2|text", "x|b|y|0||1|text", "|z||b|y|0||1|text", "", "|f||g|", "0");

    [Fact]
    public void MistakesThrowDomExceptions() => OnBody(
        "<p><b></b></p>",
        """
        const p = document.querySelector('p'), b = p.firstChild;
        for (const attempt of [() => b.append(p), () => p.removeChild(document.body), () => p.insertBefore(document.createElement('i'), document.body), () => document.querySelector('['),
            () => document.querySelector(''), () => document.createElement('a b'), () => p.setAttribute('', ''), () => p.classList.add('a b'), () => document.write('x')])
          try { attempt(); console.log('no error') } catch (e) { console.log(e.name, e instanceof DOMException) }
        """,
        "HierarchyRequestError true", "NotFoundError true", "NotFoundError true", "SyntaxError true", "SyntaxError true", "InvalidCharacterError true", "InvalidCharacterError true",
        "InvalidCharacterError true", "NotSupportedError true");

    [Fact]
    public void ElementsAreFound() => OnBody(
        "<div class='a b'><p name=n></p><p class=a></p></div>",
        """
        const d = document.querySelector('div.a'), all = d.getElementsByTagName('p');
        console.log(document.querySelectorAll('.a').length, all.length, document.getElementsByClassName('a b').length, document.getElementsByName('n').length, document.getElementById('none'));
        console.log(d.matches('body > div'), all[0].closest('.b') === d, d.querySelector('span'), all.item(1).className, all.namedItem('n') === all[0], all.n === all[0]);
        d.append(document.createElement('p'));
        console.log(all.length, [...all].length, all[2].tagName, all[3], 2 in all, d.children.length, d.childNodes.length);
        const fixed = document.querySelectorAll('p'); all[0].remove();
        console.log(fixed.length, all.length); fixed.forEach((p, i) => i < 1 && console.log(p.isConnected));
        """,
        "2 2 1 1 null", "true true null a true true", "3 3 P undefined true 3 3", "3 2", "false");

    [Fact]
    public void AttributesAreReadWrittenAndReflected() => OnBody(
        "<p id=p class='a b' data-some-name=v title=t hidden></p><a href='x.html'>l</a>",
        """
        const p = document.getElementById('p');
        console.log(p.getAttribute('TITLE'), p.title, p.hidden, p.getAttribute('none'), p.hasAttribute('id'), p.getAttributeNames().join());
        p.title = 'new'; p.hidden = false; p.toggleAttribute('lang'); p.removeAttribute('id');
        console.log(p.getAttributeNames().join(), p.id === '', p.outerHTML);
        p.classList.add('c', 'a'); p.classList.remove('b'); console.log(p.className, p.classList.contains('c'), p.classList.toggle('c'), p.classList.length, p.classList[0], [...p.classList].join());
        p.dataset.otherName = 5; console.log(p.dataset.someName, p.getAttribute('data-other-name'), Object.keys(p.dataset).join(), 'none' in p.dataset); delete p.dataset.someName; console.log(p.hasAttribute('data-some-name'));
        p.style.backgroundColor = 'red'; p.style.setProperty('--x', '1'); console.log(p.getAttribute('style'), p.style.backgroundColor, p.style.color === ''); p.style.backgroundColor = ''; console.log(p.style.cssText);
        console.log(document.links.length, document.querySelector('a').href, document.querySelector('a').getAttribute('href'));
        """,
        "t t true null true id,class,data-some-name,title,hidden",
        "class,data-some-name,title,lang true <p class=\"a b\" data-some-name=\"v\" title=\"new\" lang=\"\"></p>",
        "a c true false 1 a a", "v 5 someName,otherName false", "false",
        "background-color: red; --x: 1; red true", "--x: 1;",
        $"1 {Browser.Origin}/x.html x.html");

    [Fact]
    public void TextAndHtmlAreReadAndWritten() => OnBody(
        "<div>a <b>b</b><script>0</script><p>c</p></div>",
        """
        const d = document.querySelector('div');
        console.log(d.textContent, '|', JSON.stringify(d.innerText));
        d.innerHTML = '<i>x</i>&amp;'; console.log(d.childNodes.length, d.textContent, d.innerHTML);
        d.insertAdjacentHTML('beforeend', '<u>y</u>'); d.insertAdjacentText('afterbegin', '<'); console.log(d.innerHTML);
        d.innerText = 'one\ntwo'; console.log(d.innerHTML); d.textContent = null; console.log(d.hasChildNodes(), d.firstChild);
        const c = d.cloneNode(true); console.log(c === d, c.isEqualNode(d), c.isConnected); document.title = 'T'; console.log(document.title);
        """,
        "a b0c | \"a b\\nc\"", "2 x& <i>x</i>&amp;", "&lt;<i>x</i>&amp;<u>y</u>", "one<br>two", "false null", "false true false", "T");

    [Fact]
    public void FormsAndControlsHaveValues() => OnBody(
        "<form id=f><input name=t value=v><input type=checkbox name=c><select name=s><option value=1>a<option value=2>b</select><textarea name=x>t</textarea><button>go</button></form>",
        """
        const f = document.getElementById('f'), { t, c, s, x } = f.elements;
        console.log(f.elements.length, t.value, c.checked, c.value, s.value, s.selectedIndex, x.value, f.length, document.forms.length, t.form === f, t.type, c.type, s.type);
        t.value = 'new'; c.checked = true; s.value = '2'; x.value = 'long';
        console.log(t.value, t.defaultValue, t.getAttribute('value'), c.checked, s.options[1].selected, s.selectedOptions[0].text, s.options.length, x.value, x.textContent);
        f.onreset = () => console.log('reset'); f.reset(); console.log(t.value, c.checked, s.value, x.value);
        f.addEventListener('submit', e => { e.preventDefault(); console.log('submit', e.submitter) }); f.requestSubmit();
        t.focus(); console.log(document.activeElement === t); t.blur(); console.log(document.activeElement === document.body);
        """,
        "5 v false on 1 0 t 5 1 true text checkbox select-one", "new v v true true b 2 long t", "reset", "v false 1 t", "submit null", "true", "true");

    [Fact]
    public void TheWindowAndItsLocationAreThere() => OnBody(
        "",
        """
        console.log(window === self, window === globalThis, window === frames, document.defaultView === window, typeof navigator.userAgent, name === '');
        console.log(location.href, location.origin, location.protocol, location.host, location.pathname, `${location}`, document.URL === location.href, origin);
        console.log(atob(btoa('x')), structuredClone(new Map([[1, { a: 1 }]])));
        """,
        "true true true true string true",
        $"{Browser.Origin}/index.html {Browser.Origin} https: site.test /index.html {Browser.Origin}/index.html true {Browser.Origin}",
        "x Map(1) { 1 => { a: 1 } }");

    [Fact]
    public void ALinkTakesItsUrlApart() => Assert.Equal(
        ["http: b.test:81 b.test 81 /y ?q #h http://b.test:81", "http://c.test:81/y?q#h", ": '' ''"],
        Browser.ConsoleOf(
            """
            const a = document.createElement('a');
            a.href = 'http://b.test:81/x/../y?q#h';
            console.log(a.protocol, a.host, a.hostname, a.port, a.pathname, a.search, a.hash, a.origin);
            a.hostname = 'c.test';
            console.log(a.getAttribute('href'));
            a.removeAttribute('href');
            console.log(a.protocol, `'${a.host}'`, `'${a.origin}'`);
            """));
}
