using Messaging.Scripting.Tests.Browsing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Navigation;

public sealed class LinksAndForms
{
    private const string Next = "<script>console.log(name, location.search, opener === null, document.referrer !== '')</script>";

    [Theory]
    [InlineData("<a href='next.html?x'>x</a>", "click a", " ?x true true")]
    [InlineData("<a href='next.html?x' rel=noreferrer><b>x</b></a>", "click b", " ?x true true")]
    [InlineData("<a href='next.html' target=_blank>x</a>", "click a", "  true true")]
    [InlineData("<a href='next.html' target=_blank rel='noreferrer'>x</a>", "click a", "  true false")]
    [InlineData("<a href='next.html' target=help>x</a>", "click a", "help  false true")]
    [InlineData("<base target=_blank><a href='next.html' rel=opener>x</a>", "click a", "  false true")]
    [InlineData("<form action=next.html?old><input name=q value='a b&ä'><input name=w disabled value=1><input type=checkbox name=c checked><button name=b value=1>go</button></form>", "click button", " ?q=a+b%26%C3%A4&c=on&b=1 true true")]
    [InlineData("<form action=no.html target=no><select name=s><option>1<option selected>2</select><textarea name=t>l</textarea><button formaction=next.html formtarget=_self>go</button></form>", "click button", " ?s=2&t=l true true")]
    [InlineData("<form><button formaction=next.html>go</button></form>", "click button", "  true true")]
    public void LeadToAnotherDocument(string html, string act, string expected) => Browser.With(
        [("index.html", html), ("next.html", Next)],
        (browser, page) =>
        {
            browser.Do(page, act);
            Browser.AssertNone(browser.Problems);
            Assert.Equal([expected], browser.Console);
        });

    [Theory]
    [InlineData("<a href='javascript:console.log(1)'>x</a>", "javascript: URLs are not run")]
    [InlineData("<a href='mailto:a@b.test'>x</a>", "leads to another program")]
    [InlineData("<a href='next.html' download>x</a>", "nothing is downloaded")]
    [InlineData("<a href='https://:1'>x</a>", "not a URL")]
    public void ThatLeadNowhereSayWhy(string html, string reason) => Browser.With(
        [("index.html", html), ("next.html", Next)],
        (browser, page) =>
        {
            browser.Do(page, "click a");
            Assert.Empty(browser.Console);
            Assert.Contains(reason, Assert.Single(browser.Trace.OfType<ResourceFailed>()).Message, StringComparison.Ordinal);
        });

    [Fact]
    public void AFrameIsTheTargetOfALinkByItsName() => Browser.With(
        [
            ("index.html", "<a href=next.html target=view>x</a><iframe name=view></iframe>"),
            ("next.html", "<script>console.log(name, parent !== window)</script>"),
        ],
        (browser, page) =>
        {
            browser.Do(page, "click a");
            Assert.Equal(["view true"], browser.Console);
        });

    [Fact]
    public void AFormInASandboxIsNotSubmitted() => Browser.With(
        [
            ("index.html", "<iframe sandbox=allow-scripts src=form.html></iframe>"),
            ("form.html", "<form action=next.html><button>x</button></form>"),
            ("next.html", Next),
        ],
        (browser, page) =>
        {
            browser.Do(page, "in iframe click button");
            Assert.Empty(browser.Console);
            Assert.Contains("allow-forms", Assert.Single(browser.Trace.OfType<ResourceFailed>()).Message, StringComparison.Ordinal);
        });
}
