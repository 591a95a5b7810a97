using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class PerformanceEntries
{
    [Fact]
    public void AreMarksAndMeasuresInOrderOfTheirStart() => Assert.Equal(
        ["b 1 mark, c 2 mark, m 1 measure", "m 9 {\"x\":1} true", "2 0", "c"],
        Browser.ConsoleOf("""
            performance.mark('c', { startTime: 2 });
            performance.mark('b', { startTime: 1 });
            const detail = { x: 1 };
            const measure = performance.measure('m', { start: 'b', duration: 9, detail });
            console.log(performance.getEntries().map(entry => `${entry.name} ${entry.startTime} ${entry.entryType}`).sort().join(', '));
            console.log(measure.name, measure.duration, JSON.stringify(measure.detail), measure instanceof PerformanceEntry);
            performance.clearMarks('b'); performance.clearMeasures();
            console.log(performance.mark('d', { startTime: 2 }).startTime, performance.getEntriesByType('measure').length);
            console.log(performance.getEntriesByName('c', 'mark')[0].name);
            """));

    [Fact]
    public void AreOnTheRunsOwnTime() => Assert.Equal(
        ["50", "SyntaxError"],
        Browser.ConsoleOf("""
            performance.mark('start');
            setTimeout(() => {
              console.log(Math.round(performance.measure('m', 'start').duration));
              try { performance.measure('m', 'nothing'); } catch (error) { console.log(error.name); }
            }, 50);
            """));
}
