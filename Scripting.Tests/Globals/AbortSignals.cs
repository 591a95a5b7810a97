using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class AbortSignals
{
    [Fact]
    public void OfSeveralAreAbortedByTheFirstAndTellOfItAfterIt() => Assert.Equal(
        ["source true", "any why", "again why"],
        Browser.ConsoleOf("""
            const a = new AbortController(), b = new AbortController();
            const any = AbortSignal.any([a.signal, b.signal]), again = AbortSignal.any([any]);
            any.onabort = () => console.log('any', any.reason);
            again.onabort = () => console.log('again', again.reason);
            b.signal.onabort = () => console.log('source', any.aborted);
            b.abort('why');
            a.abort('late');
            """));

    [Fact]
    public void OfOneThatIsAbortedAreSoFromTheBeginning() => Assert.Equal(
        ["true 1", "AbortError 20", "TypeError", "TypeError"],
        Browser.ConsoleOf("""
            const any = AbortSignal.any([new AbortController().signal, AbortSignal.abort(1)]);
            console.log(any.aborted, any.reason);
            try { AbortSignal.abort().throwIfAborted(); } catch (error) { console.log(error.name, error.code); }
            for (const wrong of [() => AbortSignal.any([1]), () => AbortSignal.timeout(-1)])
              try { wrong(); } catch (error) { console.log(error.name); }
            """));

    [Fact]
    public void TimeOut() => Assert.Equal(
        ["100 TimeoutError"],
        Browser.ConsoleOf("""
            const start = performance.now(), signal = AbortSignal.timeout(100);
            signal.onabort = () => console.log(Math.round(performance.now() - start), signal.reason.name);
            """));
}
