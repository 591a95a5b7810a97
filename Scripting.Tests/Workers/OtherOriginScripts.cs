using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Workers;

public sealed class OtherOriginScripts
{
    [Theory]
    [InlineData("throw new RangeError('secret')", "NetworkError true false")]
    [InlineData("let = ;", "NetworkError true false")]
    [InlineData("self.ran = true", "none")]
    [Requirement("N11")]
    public void TellNothingOfWhatGoesWrongInThem(string script, string caught) => WithOther(script, "importScripts('https://other.test/lib.js')", caught);

    [Theory]
    [InlineData("", "TypeError")]
    [InlineData("Access-Control-Allow-Origin: https://site.test", "none")]
    [InlineData("Access-Control-Allow-Origin: *", "none")]
    [InlineData("Access-Control-Allow-Origin: https://third.test", "TypeError")]
    public void AreModulesOnlyWhereTheirHeadersSaySo(string header, string caught) =>
        WithOther("export default 1", "await import('https://other.test/lib.js')", caught, header, e => e.Split(' ')[0]);

    private static void WithOther(string script, string import, string caught, string header = "", Func<string, string>? shorten = null)
    {
        using var site = new TestSite().With("index.html", "<script>new Worker('w.js').onmessage = e => console.log(e.data)</script>").With("w.js", $$"""
            (async () => {
              try { {{import}}; postMessage('none') }
              catch (error) { postMessage(`${error.name} ${error instanceof DOMException} ${error.message.includes('secret')}`) }
            })();
            """);
        using var other = new TestSite().With("lib.js", script).With("lib.js.headers", header);
        var sites = site.At(Browser.Origin);
        sites.Add("https://other.test", other.Folder);
        Browser.On(sites, $"{Browser.Origin}/index.html", (browser, _) => Assert.Equal(caught, (shorten ?? (text => text))(Assert.Single(browser.Console))));
    }
}
