using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Tests.Urls;

public sealed class SettingParts
{
    [Theory]
    [InlineData("https://a.test/x", "Protocol", "HTTP:rest", "http://a.test/x")]
    [InlineData("https://a.test:80/x", "Protocol", "http", "http://a.test/x")]
    [InlineData("https://a.test/x", "Protocol", "foo", "https://a.test/x")]
    [InlineData("foo://a.test/x", "Protocol", "https", "foo://a.test/x")]
    [InlineData("http://a.test:81/x", "Protocol", "file", "http://a.test:81/x")]
    [InlineData("https://a.test/x", "Username", "a:b@c", "https://a%3Ab%40c@a.test/x")]
    [InlineData("https://u@a.test/x", "Password", "p/", "https://u:p%2F@a.test/x")]
    [InlineData("file:///x", "Username", "u", "file:///x")]
    [InlineData("https://a.test:81/x", "Host", "b.test:82/y", "https://b.test:82/x")]
    [InlineData("https://a.test:81/x", "Host", "b.test", "https://b.test:81/x")]
    [InlineData("https://a.test/x", "Host", "b.test:99999", "https://b.test/x")]
    [InlineData("https://a.test/x", "Host", "", "https://a.test/x")]
    [InlineData("https://a.test/x", "Host", "[::1]:5", "https://[::1]:5/x")]
    [InlineData("https://a.test:81/x", "Hostname", "b.test", "https://b.test:81/x")]
    [InlineData("https://a.test:81/x", "Hostname", "b.test:82", "https://a.test:81/x")]
    [InlineData("data:x", "Hostname", "b.test", "data:x")]
    [InlineData("foo://u@a.test/x", "Hostname", "", "foo://u@a.test/x")]
    [InlineData("https://a.test/x", "Port", "8080abc", "https://a.test:8080/x")]
    [InlineData("https://a.test:1/x", "Port", "443", "https://a.test/x")]
    [InlineData("https://a.test:1/x", "Port", "", "https://a.test/x")]
    [InlineData("https://a.test:1/x", "Port", "x1", "https://a.test:1/x")]
    [InlineData("https://a.test:1/x", "Port", "65536", "https://a.test:1/x")]
    [InlineData("https://a.test/x?q", "Pathname", "y/../z?#", "https://a.test/z%3F%23?q")]
    [InlineData("https://a.test/x", "Pathname", "", "https://a.test/")]
    [InlineData("foo://h/x", "Pathname", "", "foo://h")]
    [InlineData("foo:/x", "Pathname", "//y", "foo:/.//y")]
    [InlineData("data:x", "Pathname", "y", "data:x")]
    [InlineData("https://a.test/x?q#f", "Search", "?a b'#", "https://a.test/x?a%20b%27%23#f")]
    [InlineData("https://a.test/x?q#f", "Search", "", "https://a.test/x#f")]
    [InlineData("https://a.test/x", "Search", "??", "https://a.test/x??")]
    [InlineData("https://a.test/x", "Hash", "#a b#", "https://a.test/x#a%20b#")]
    [InlineData("https://a.test/x#f", "Hash", "", "https://a.test/x")]
    [InlineData("javascript:x", "Hash", "y", "javascript:x#y")]
    public void ChangesThatPartOrNothing(string url, string part, string value, string href) =>
        Assert.Equal(href, UrlParts.Set(UrlParser.Parse(url)!, Enum.Parse<UrlPart>(part), value)?.Href);

    [Fact]
    public void ReadsAnotherHrefOrRefusesIt()
    {
        var url = UrlParser.Parse("https://a.test")!;
        Assert.Equal("x:y", UrlParts.Set(url, UrlPart.Href, "x:y")?.Href);
        Assert.Null(UrlParts.Set(url, UrlPart.Href, "y"));
    }
}
