using Messaging.Windows;

namespace Messaging.Benchmarks.Ports;

/// <summary>The window that a measured program runs in: channels that the program makes belong to it.</summary>
internal sealed class BenchAgent(Action<BenchAgent> load) : WindowAgent
{
    /// <summary>Runs something after a delay, by the window's own timers.</summary>
    public void After(TimeSpan delay, Action action) => SetTimeout(action, delay);

    protected override void OnLoad() => load(this);
}
