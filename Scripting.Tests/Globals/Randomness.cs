using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class Randomness
{
    private const string Script = """
        const array = new Uint32Array(4);
        console.log(crypto.getRandomValues(array) === array, crypto.randomUUID(), String(array));
        """;

    [Fact]
    public void IsTheSameInEveryRun()
    {
        var first = Browser.ConsoleOf(Script);
        Assert.StartsWith("true ", first[0], StringComparison.Ordinal);
        Assert.Equal(first, Browser.ConsoleOf(Script));
    }

    [Fact]
    public void IsRefusedForWhatIsNoArrayOfIntegersAndForTooMuch() => Assert.Equal(
        ["TypeError", "TypeMismatchError", "QuotaExceededError", "TypeError", "undefined"],
        Browser.ConsoleOf("""
            for (const wrong of [() => crypto.getRandomValues([]), () => crypto.getRandomValues(new Float32Array(1)),
              () => crypto.getRandomValues(new Uint8Array(65537)), () => new Crypto()])
              try { wrong(); } catch (error) { console.log(error.name); }
            console.log(typeof crypto.subtle);
            """));
}
