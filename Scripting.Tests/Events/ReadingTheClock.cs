using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Events;

public sealed class ReadingTheClock
{
    [Fact]
    public void OverAndOverComesToAnEnd() => Assert.Equal(
        ["true true", "later 10"],
        Browser.ConsoleOf("""
            const start = performance.now(), day = Date.now();
            while (performance.now() - start < 250);
            console.log(performance.now() - start < 251, Date.now() - day >= 249);
            const set = performance.now();
            setTimeout(() => console.log('later', Math.round(performance.now() - set)), 10);
            """));

    [Fact]
    public void AFewTimesInOneTaskGivesOneTime() => Assert.Equal(
        ["1", "true"],
        Browser.ConsoleOf("""
            const times = new Set();
            for (let i = 0; i < 100; i++) times.add(performance.now());
            console.log(times.size);
            console.log(new Event('x').timeStamp > 0);
            """));
}
