using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Workers;

/// <summary>Workers of <c>blob:</c> URLs. What a URL leads to is settled when the worker is asked for, though it is loaded later.</summary>
public sealed class BlobWorkers
{
    private const string Address = "const url = URL.createObjectURL(new Blob(['postMessage(1); self.onconnect = e => e.source.postMessage(2)']));";

    [Fact]
    [Requirement("N1")]
    public void AUrlMayBeRevokedOnceTheWorkerIsAskedFor() => Assert.Equal(
        ["1"],
        Browser.ConsoleOf($"{Address} new Worker(url).onmessage = e => console.log(e.data); URL.revokeObjectURL(url);"));

    [Fact]
    [Requirement("O1")]
    public void AndSoForSharedWorkers() => Assert.Equal(
        ["2"],
        Browser.ConsoleOf(
            """
            const url = URL.createObjectURL(new Blob(['onconnect = e => e.source.postMessage(2)']));
            new SharedWorker(url).port.onmessage = e => console.log(e.data);
            URL.revokeObjectURL(url);
            """));

    [Fact]
    [Requirement("N1")]
    public void EachWorkerOfOneUrlHasItsScript() => Assert.Equal(
        ["1", "1"],
        Browser.ConsoleOf(
            $"{Address} for (let i = 0; i < 2; i++) new Worker(url).onmessage = e => console.log(e.data); URL.revokeObjectURL(url);"));

    [Fact]
    [Requirement("N5")]
    public void AWorkerThatIsAskedForLaterHasNone() => Browser.WithPage(
        $$"""
        <script>
          {{Address}}
          URL.revokeObjectURL(url);
          new Worker(url).onerror = e => console.log(e.type, e.constructor.name);
        </script>
        """,
        (browser, _) => Assert.Equal(["error Event"], browser.Console));
}
