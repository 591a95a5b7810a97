using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Storage;

public sealed class Cookies
{
    [Fact]
    public void OfOneNameThereIsOneAndTheyComeInTheOrderInWhichTheyWereSet() => Assert.Equal(
        ["", "a=1; b=2", "a=3; b=2", "b=2", "b=2; only a value", "true"],
        Browser.ConsoleOf(
            """
            console.log(document.cookie);
            document.cookie = 'a=1'; document.cookie = 'b=2; SameSite=Lax';
            console.log(document.cookie);
            document.cookie = ' a = 3 ; path=/';
            console.log(document.cookie);
            document.cookie = 'a=; max-age=0';
            console.log(document.cookie);
            document.cookie = 'only a value';
            console.log(document.cookie);
            console.log(navigator.cookieEnabled);
            """));

    [Fact]
    public void TheyEndAtTheirTime() => Assert.Equal(
        ["short=1; long=1", "long=1", "long=1"],
        Browser.ConsoleOf(
            """
            document.cookie = 'short=1; max-age=2';
            document.cookie = `long=1; expires=${new Date(Date.now() + 60_000).toUTCString()}`;
            document.cookie = 'gone=1; expires=Thu, 01 Jan 1970 00:00:00 GMT';
            console.log(document.cookie);
            setTimeout(() => { console.log(document.cookie); document.cookie = 'long=2; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=9'; document.cookie = 'long=1' ; console.log(document.cookie) }, 3000);
            """));

    [Fact]
    public void WhatMustNotBeSetIsNot() => Assert.Equal(
        ["secure=1"],
        Browser.ConsoleOf(
            """
            for (const text of ['http=1; HttpOnly', 'other=1; domain=other.test', 'top=1; domain=test', '__Secure-x=1', '__Host-x=1; secure', 'control\x01=1', '=', 'secure=1; secure'])
              document.cookie = text;
            console.log(document.cookie);
            """));

    [Fact]
    public void AWindowSeesThoseOfItsHostAndPath()
    {
        using var site = new TestSite();
        site.With("index.html", "<script>document.cookie = 'top=1; path=/'; document.cookie = 'below=1; path=/below'; document.cookie = 'all=1; domain=site.test'</script><iframe src=below/frame.html></iframe><iframe src=https://sub.site.test/below/frame.html></iframe><iframe sandbox=allow-scripts src=below/frame.html></iframe>")
            .With("below/frame.html", "<script>try { console.log(`${origin}: ${document.cookie}`) } catch (e) { console.log(e.name) }</script>");
        var sites = site.At(Browser.Origin);
        sites.Add("https://sub.site.test", site.Folder);
        Browser.On(
            sites,
            $"{Browser.Origin}/index.html",
            (browser, _) => Assert.Equal(
                ["SecurityError", "https://site.test: below=1; top=1; all=1", "https://sub.site.test: all=1"],
                browser.Console.Order(StringComparer.Ordinal)));
    }
}
