using Messaging.Simulation.Time;

namespace Messaging.Simulation.Tests.Time;

public sealed class VirtualClockTests
{
    private readonly VirtualClock _clock = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void FiresInTheOrderOfDueTimeAndThenOfSetting()
    {
        Set("c", 20);
        Set("a", 10);
        Set("d", 20);
        Set("b", 10);
        _clock.JumpTo(TimeSpan.FromMilliseconds(20));
        _clock.FireDue();
        Assert.Equal(["a", "b", "c", "d"], _fired);
    }

    [Fact]
    public void FiresNothingThatIsNotDue()
    {
        Set("a", 10);
        _clock.Advance(TimeSpan.FromMilliseconds(9));
        _clock.FireDue();
        Assert.Empty(_fired);
        Assert.True(_clock.HasTimers);
    }

    [Fact]
    public void ATimerWithAnIntervalFiresAtEachOfItsMoments()
    {
        _clock.Set(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(10), null, () => _fired.Add($"{_clock.Now.TotalMilliseconds}"));
        while (_clock.Now < TimeSpan.FromMilliseconds(30) && _clock.TryGetNext(out var due))
        {
            _clock.JumpTo(due);
            _clock.FireDue();
        }

        Assert.Equal(["5", "15", "25", "35"], _fired);
    }

    [Fact]
    public void TimeDoesNotGoBack()
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.JumpTo(TimeSpan.Zero));
    }

    [Fact]
    public void ADelayBeyondTheEndOfTimeNeverComes()
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        _clock.Set(TimeSpan.MaxValue, null, null, () => _fired.Add("never"));
        Assert.True(_clock.TryGetNext(out var due));
        Assert.Equal(TimeSpan.MaxValue, due);
    }

    private void Set(string name, int delayMs) => _clock.Set(TimeSpan.FromMilliseconds(delayMs), null, null, () => _fired.Add(name));
}
