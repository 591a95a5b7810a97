using Akka.Actor;
using Messaging.Runtime;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Tests.Exploring;

public sealed class RandomProgramTests : IAsyncLifetime
{
    private readonly SwitchedTrace _trace = new();
    private readonly ActorSystem _system = ActorSystem.Create("world");
    private readonly MessagingExtension _messaging;

    public RandomProgramTests() => _messaging = MessagingExtension.Install(_system, new MessagingOptions { Trace = _trace });

    [Theory]
    [Requirement("E2", "E4", "E10", "F5", "F6", "F7", "F14", "Q1", "Q2", "Q3", "Q4", "Q6", "Q7", "Q8")]
    [InlineData(2, 40, 4000)]
    [InlineData(3, 120, 2000)]
    [InlineData(5, 600, 300)]
    public void KeepsEveryInvariantUnderRandomProgramsAndSchedules(int owners, int steps, int runs)
    {
        for (var seed = 1; seed <= runs; seed++)
        {
            var world = new World(seed, _messaging, owners, steps);
            _trace.Sink = world;
            try
            {
                world.Run();
            }
            catch (Exception failure)
            {
                Assert.Fail($"seed {seed}, {owners} owners, {steps} steps: {failure.Message}\n{failure.StackTrace}");
            }
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _system.Terminate();

    private sealed class SwitchedTrace : ITraceSink
    {
        public ITraceSink? Sink { get; set; }

        public void Record(TimeSpan time, TraceEvent traceEvent) => Sink?.Record(time, traceEvent);
    }
}
