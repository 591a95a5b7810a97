namespace Akka.TestKit;

/// <summary>A gate that opens after a number of steps, and at which a test waits.</summary>
public class TestLatch
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    private readonly CountdownEvent _steps;
    private readonly TimeSpan _timeout;
    private readonly Func<TimeSpan, TimeSpan> _dilate;

    public TestLatch()
        : this(1)
    {
    }

    /// <param name="count">The number of steps.</param>
    public TestLatch(int count)
        : this(count, FiveSeconds)
    {
    }

    /// <param name="count">The number of steps.</param>
    /// <param name="defaultTimeout">How long <see cref="Ready()"/> waits.</param>
    public TestLatch(int count, TimeSpan defaultTimeout)
        : this(timeout => timeout, defaultTimeout, count)
    {
    }

    /// <param name="dilate">Stretches times for slow machines.</param>
    /// <param name="defaultTimeout">How long <see cref="Ready()"/> waits.</param>
    /// <param name="count">The number of steps.</param>
    protected internal TestLatch(Func<TimeSpan, TimeSpan> dilate, TimeSpan defaultTimeout, int count)
    {
        _steps = new CountdownEvent(count);
        _timeout = defaultTimeout;
        _dilate = dilate;
    }

    public bool IsOpen => _steps.IsSet;

    /// <summary>Takes one step.</summary>
    public void CountDown() => _steps.Signal();

    /// <summary>Takes all steps that are left.</summary>
    public void Open()
    {
        while (!IsOpen)
            CountDown();
    }

    /// <summary>Closes the gate again, with as many steps as at first.</summary>
    public void Reset() => _steps.Reset();

    /// <summary>Waits until the gate is open.</summary>
    /// <exception cref="TimeoutException">It did not open in time.</exception>
    public void Ready() => Ready(_timeout);

    /// <inheritdoc cref="Ready()"/>
    public void Ready(TimeSpan timeout)
    {
        var limit = _dilate(timeout);
        if (!_steps.Wait(limit))
            throw new TimeoutException(
                $"The latch did not open within {limit}: {_steps.CurrentCount} of {_steps.InitialCount} steps are left.");
    }
}
