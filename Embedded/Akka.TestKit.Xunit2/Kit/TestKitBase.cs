using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// A test's own actor: what is told to <see cref="TestActor"/> waits in a queue until the test expects it. Expectations that find
/// something else, or nothing in time, fail the test and say what was expected, what came, and from whom.
/// </summary>
public abstract partial class TestKitBase : IActorRefFactory
{
    private static readonly Lazy<Config> ReferenceConfig = new(
        () => ConfigurationFactory.FromResource("Akka.TestKit.reference.conf", typeof(TestKitBase).Assembly));

    private static long _testActors;

    private readonly ITestKitAssertions _assertions;
    private readonly TestQueue _queue = new();
    private MessageEnvelope _last = NullMessageEnvelope.Instance;

    /// <param name="assertions">Tells the test framework of failures.</param>
    /// <param name="system">The system to test; null for a new one. Either way the test kit ends it.</param>
    /// <param name="testActorName">The name of the test actor; null for one that is made up.</param>
    protected TestKitBase(ITestKitAssertions assertions, ActorSystem? system = null, string? testActorName = null)
        : this(assertions, system, ActorSystemSetup.Empty, null, testActorName)
    {
    }

    /// <param name="assertions">Tells the test framework of failures.</param>
    /// <param name="setup">The setup of the system that is created.</param>
    /// <param name="actorSystemName">Its name; null for "test".</param>
    /// <param name="testActorName">The name of the test actor; null for one that is made up.</param>
    protected TestKitBase(
        ITestKitAssertions assertions, ActorSystemSetup setup, string? actorSystemName = null, string? testActorName = null)
        : this(assertions, null, setup, actorSystemName, testActorName)
    {
    }

    /// <param name="assertions">Tells the test framework of failures.</param>
    /// <param name="config">The configuration of the system that is created.</param>
    /// <param name="actorSystemName">Its name; null for "test".</param>
    /// <param name="testActorName">The name of the test actor; null for one that is made up.</param>
    protected TestKitBase(ITestKitAssertions assertions, Config config, string? actorSystemName = null, string? testActorName = null)
        : this(assertions, null, ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config)), actorSystemName, testActorName)
    {
    }

    private TestKitBase(
        ITestKitAssertions assertions, ActorSystem? system, ActorSystemSetup setup, string? systemName, string? testActorName)
    {
        _assertions = assertions ?? throw new ArgumentNullException(nameof(assertions));
        TestKitAssembly.Register();
        Sys = system ?? CreateSystem(systemName ?? "test", setup);
        TestKitSettings = new TestKitSettings(Sys.Settings.Config);
        Log = Logging.GetLogger(Sys, GetType());
        EventFilter = new EventFilterFactory(this, Sys, []);
        TestActor = CreateTestActor(testActorName ?? $"testActor{Interlocked.Increment(ref _testActors)}");
        if (this is not TestProbe)
            ImplicitSender.Enter(this is INoImplicitSender ? null : TestCell);
    }

    /// <summary>The settings that a test kit adds to those of its system.</summary>
    public static Config DefaultConfig => ReferenceConfig.Value;

    /// <summary>Settings that log everything actors do.</summary>
    public static Config FullDebugConfig { get; } = ConfigurationFactory.ParseString(
        """
        akka.loglevel = DEBUG
        akka.stdout-loglevel = DEBUG
        akka.actor.debug {
          receive = on
          autoreceive = on
          lifecycle = on
          event-stream = on
          unhandled = on
        }
        """);

    public ActorSystem Sys { get; }

    public TestKitSettings TestKitSettings { get; }

    public ILoggingAdapter Log { get; }

    /// <summary>
    /// Receives for this test. Messages that the test itself tells have it as their sender, unless the test is an
    /// <see cref="INoImplicitSender"/>.
    /// </summary>
    public IActorRef TestActor { get; }

    /// <summary>Expectations about what is logged.</summary>
    public EventFilterFactory EventFilter { get; }

    /// <summary>The message that the last expectation received.</summary>
    /// <exception cref="IllegalActorStateException">It received none.</exception>
    public object LastMessage => _last.Message;

    /// <summary>The sender of the message that the last expectation received.</summary>
    /// <exception cref="IllegalActorStateException">It received none.</exception>
    public IActorRef LastSender => _last.Sender;

    /// <summary>Whether a message waits to be expected.</summary>
    public bool HasMessages => _queue.Count > 0;

    internal ITestKitAssertions TestAssertions => _assertions;

    private ActorCell TestCell => ((LocalActorRef)TestActor).Cell;

    /// <summary>Expectations about what another system logs.</summary>
    public EventFilterFactory CreateEventFilter(ActorSystem system) => new(this, system, []);

    /// <summary>From now on drops the messages that a predicate holds for.</summary>
    public void IgnoreMessages(Func<object, bool> shouldIgnoreMessage) =>
        Command(new TestActorCommand.Ignore(message => shouldIgnoreMessage(message)));

    /// <summary>From now on drops the messages of a class that a predicate holds for.</summary>
    public void IgnoreMessages<TMsg>(Func<TMsg, bool> shouldIgnoreMessage) =>
        Command(new TestActorCommand.Ignore(message => message is TMsg typed && shouldIgnoreMessage(typed)));

    /// <summary>From now on drops all messages of a class.</summary>
    public void IgnoreMessages<TMsg>() => Command(new TestActorCommand.Ignore(message => message is TMsg));

    /// <summary>From now on drops no messages.</summary>
    public void IgnoreNoMessages() => Command(new TestActorCommand.Ignore(null));

    /// <summary>Has a pilot handle each message before the test sees it.</summary>
    public void SetAutoPilot(AutoPilot pilot) => Command(new TestActorCommand.Pilot(pilot));

    /// <summary>Lets the test actor watch an actor, so that its end can be expected. Returns when it does.</summary>
    public IActorRef Watch(IActorRef actorToWatch) => WatchAsync(actorToWatch, Waiting.OnThisThread).Now();

    /// <inheritdoc cref="Watch"/>
    public Task<IActorRef> WatchAsync(IActorRef actorToWatch) => WatchAsync(actorToWatch, Waiting.Asynchronously).AsTask();

    /// <summary>Ends the watching of an actor. Returns when it has ended.</summary>
    public IActorRef Unwatch(IActorRef actorToUnwatch) => UnwatchAsync(actorToUnwatch, Waiting.OnThisThread).Now();

    /// <inheritdoc cref="Unwatch"/>
    public Task<IActorRef> UnwatchAsync(IActorRef actorToUnwatch) => UnwatchAsync(actorToUnwatch, Waiting.Asynchronously).AsTask();

    /// <summary>Ends the system of this test, and waits for its end.</summary>
    /// <param name="duration">How long to wait; null for ten seconds.</param>
    /// <param name="verifySystemShutdown">Whether it is a failure if the system has not ended by then; else it is logged.</param>
    public virtual void Shutdown(TimeSpan? duration = null, bool verifySystemShutdown = false) =>
        Shutdown(Sys, duration, verifySystemShutdown);

    /// <summary>Ends a system, and waits for its end.</summary>
    protected virtual void Shutdown(ActorSystem system, TimeSpan? duration = null, bool verifySystemShutdown = false)
    {
        var limit = duration ?? Dilated(TimeSpan.FromSeconds(10));
        var ended = system.Terminate().Wait(limit);
        ImplicitSender.Leave(TestCell);
        if (ended)
            return;

        var problem = $"The system [{system.Name}] did not end within {limit}.";
        if (verifySystemShutdown)
            _assertions.Fail(problem);
        else
            system.Log.Warning(problem);
    }

    private static ActorSystem CreateSystem(string name, ActorSystemSetup setup)
    {
        var bootstrap = setup.Get<BootstrapSetup>();
        var given = bootstrap.HasValue ? bootstrap.Value : BootstrapSetup.Create();
        return ActorSystem.Create(name, setup.WithSetup(given.WithConfigFallback(DefaultConfig)));
    }

    private void Command(TestActorCommand command) => TestActor.Tell(command, ActorRefs.NoSender);

    private async ValueTask<IActorRef> WatchAsync(IActorRef subject, Waiting waiting)
    {
        var done = new TaskCompletionSource<IActorRef>(TaskCreationOptions.RunContinuationsAsynchronously);
        Command(new TestActorCommand.Watch(subject, done));
        return await Done(done.Task, waiting);
    }

    private async ValueTask<IActorRef> UnwatchAsync(IActorRef subject, Waiting waiting)
    {
        var done = new TaskCompletionSource<IActorRef>(TaskCreationOptions.RunContinuationsAsynchronously);
        Command(new TestActorCommand.Unwatch(subject, done));
        return await Done(done.Task, waiting);
    }

    // Waits for the test actor to do something. It does it at once, unless another thread keeps it busy.
    private async ValueTask<T> Done<T>(Task<T> done, Waiting waiting, CancellationToken cancellationToken = default)
    {
        var limit = Dilated(TestKitSettings.DefaultTimeout);
        if (waiting == Waiting.OnThisThread)
            Task.WaitAny([done], limit);
        else
            await Task.WhenAny(done, Task.Delay(limit, cancellationToken));
        if (!done.IsCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _assertions.Fail($"The test actor {TestActor} did nothing for {limit}; has its system ended?");
        }

        return await done;
    }
}
