using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Acts;

public sealed class ReadingPages
{
    [Theory]
    [InlineData("<h1>Title</h1><p>One   <b>two</b>\n three</p>four", "Title\nOne two three\nfour")]
    [InlineData("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "• a\n• b\n  • c")]
    [InlineData("a<br>b<br><br>c", "a\nb\n\nc")]
    [InlineData("<p hidden>no</p><p style='display: none'>no</p><script>1</script><style>p{}</style><template>no</template><noscript>no</noscript>yes", "yes")]
    [InlineData("<input value=v><input type=hidden value=h><button> Send  it </button><textarea>t</textarea>", "[v] [Send it] [t]")]
    [InlineData("<select><option>a<option selected>b</select><input type=submit>", "[b] [Submit]")]
    [InlineData("<pre>a\n  b</pre>c", "a\n  b\nc")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\nc\td")]
    [InlineData("<details><summary>s</summary>no</details><details open><summary>t</summary>yes</details>", "s\nt\nyes")]
    [InlineData("<iframe>no</iframe><p>after</p>", "after")]
    public void ShowsWhatAPersonSees(string body, string text) =>
        Browser.WithPage($"<!DOCTYPE html><title>no</title><body>{body}", (browser, window) => Assert.Equal(text, browser.TextOf(window)));

    [Fact]
    public void NamesTheDocumentAndItsFramesInOrder() => Browser.With(
        [
            ("index.html", "<iframe src=a.html></iframe><p>text</p><script>const f = document.createElement('iframe'); f.src = 'b.html'; document.body.prepend(f)</script>"),
            ("a.html", "in a"),
            ("b.html", "in b"),
        ],
        (browser, window) =>
        {
            var read = browser.Read(window);
            Assert.Equal(($"{Browser.Origin}/index.html", Browser.Origin, "text"), (read.Url, read.Origin, read.Text));
            Assert.Equal(["in b", "in a"], read.Frames.Select(browser.TextOf));
        });
}
