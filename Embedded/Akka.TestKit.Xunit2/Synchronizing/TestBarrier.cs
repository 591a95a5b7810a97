namespace Akka.TestKit;

/// <summary>A point at which a number of threads wait for one another.</summary>
public class TestBarrier
{
    private readonly TestKitBase _testKit;
    private readonly int _count;
    private readonly TimeSpan _timeout;
    private readonly Barrier _barrier;

    /// <param name="testKit">Knows how far times are stretched.</param>
    /// <param name="count">The number of threads.</param>
    /// <param name="defaultTimeout">How long <see cref="Await()"/> waits for the others.</param>
    public TestBarrier(TestKitBase testKit, int count, TimeSpan? defaultTimeout = null)
    {
        _testKit = testKit;
        _count = count;
        _timeout = defaultTimeout ?? testKit.TestKitSettings.DefaultTimeout;
        _barrier = new Barrier(count);
    }

    /// <summary>Waits until all threads have come here.</summary>
    public void Await() => Await(_timeout);

    /// <inheritdoc cref="Await()"/>
    public void Await(TimeSpan timeout) => _barrier.SignalAndWait(_testKit.Dilated(timeout));

    /// <summary>Forgets who has come.</summary>
    public void Reset()
    {
        _barrier.RemoveParticipants(_count);
        _barrier.AddParticipants(_count);
    }
}
