using Akka.Actor;
using FsCheck;
using FsCheck.Fluent;
using Messaging.Runtime;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Tests.Exploring;

/// <summary>Programs that FsCheck makes up and, where one fails, cuts down, each under a schedule of its own.</summary>
public sealed class ModelTests : IAsyncLifetime
{
    private const int Owners = 3;
    private const int Programs = 2000;
    private static readonly StepKind[] Harmless = [StepKind.Create, StepKind.Start, StepKind.Post, StepKind.Give];
    private readonly SwitchedTrace _trace = new();
    private readonly ActorSystem _system = ActorSystem.Create("model");
    private readonly MessagingExtension _messaging;

    public ModelTests() => _messaging = MessagingExtension.Install(_system, new MessagingOptions { Trace = _trace });

    [Fact]
    [Requirement("E2", "F4", "F5", "F6", "F7", "Q1", "Q2", "Q3")]
    public void WhereNothingClosesEachSideGetsWhatWasPostedToItAndNothingElse() => Check(Harmless, world =>
    {
        world.StartEverything();
        world.AssertEverythingArrived();
    });

    [Fact]
    [Requirement("C8", "E2", "E10", "F14", "L5", "Q3", "Q6")]
    public void ClosesAndDestructionsLoseMessagesForOneReasonEach() => Check(Enum.GetValues<StepKind>(), static _ => { });

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _system.Terminate();

    private void Check(StepKind[] kinds, Action<World> conclude)
    {
        var numbers = ArbMap.Default.GeneratorFor<byte>();
        var steps = from kind in Gen.Elements(kinds)
                    from owner in numbers
                    from handle in numbers
                    from other in numbers
                    from mailboxes in Gen.Choose(0, 6)
                    select new Step(kind, owner, handle, other, (byte)mailboxes);
        var programs = Arb.From(steps.ListOf().Select(list => list.ToArray()), Shorter);
        var property = Prop.ForAll(programs, Arb.From(Gen.Choose(1, 1_000_000)), (program, schedule) => Run(program, schedule, conclude));
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(Programs).WithEndSize(60));
    }

    // Leaving out steps is what makes a failing program readable; the numbers in it matter less.
    private static IEnumerable<Step[]> Shorter(Step[] program)
    {
        for (var length = program.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= program.Length; start += length)
                yield return [.. program[..start], .. program[(start + length)..]];
        }
    }

    private void Run(Step[] program, int schedule, Action<World> conclude)
    {
        var world = new World(schedule, _messaging, Owners, steps: 0);
        _trace.Sink = world;
        foreach (var step in program)
            world.RunStep(step);
        conclude(world);
        world.Run();
    }

    private sealed class SwitchedTrace : ITraceSink
    {
        public ITraceSink? Sink { get; set; }

        public void Record(TimeSpan time, TraceEvent traceEvent) => Sink?.Record(time, traceEvent);
    }
}
