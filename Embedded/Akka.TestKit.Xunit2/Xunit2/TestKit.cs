using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit.Xunit2.Internals;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2;

/// <summary>
/// The base of xunit tests with actors: each test has a system of its own, which ends with the test. With an output, what the system
/// logs becomes part of the test's report.
/// </summary>
public class TestKit : TestKitBase, IDisposable
{
    /// <summary>Where the test writes to, or null.</summary>
    protected readonly ITestOutputHelper? Output;

    private bool _isDisposed;

    /// <param name="system">The system to test, which ends with the test; null for a new one.</param>
    /// <param name="output">Where to write what the system logs.</param>
    public TestKit(ActorSystem? system = null, ITestOutputHelper? output = null)
        : base(Assertions, system)
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <param name="config">The setup of the test's system.</param>
    /// <param name="actorSystemName">Its name; null for "test".</param>
    /// <param name="output">Where to write what the system logs.</param>
    public TestKit(ActorSystemSetup config, string? actorSystemName = null, ITestOutputHelper? output = null)
        : base(Assertions, config, actorSystemName)
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <param name="config">The configuration of the test's system.</param>
    /// <param name="actorSystemName">Its name; null for "test".</param>
    /// <param name="output">Where to write what the system logs.</param>
    public TestKit(Config config, string? actorSystemName = null, ITestOutputHelper? output = null)
        : base(Assertions, config, actorSystemName)
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <param name="config">The configuration of the test's system, as HOCON.</param>
    /// <param name="output">Where to write what the system logs.</param>
    public TestKit(string config, ITestOutputHelper? output = null)
        : base(Assertions, ConfigurationFactory.ParseString(config))
    {
        Output = output;
        InitializeLogger(Sys);
    }

    /// <inheritdoc cref="TestKitBase.DefaultConfig"/>
    public new static Config DefaultConfig => TestKitBase.DefaultConfig;

    /// <inheritdoc cref="TestKitBase.FullDebugConfig"/>
    public new static Config FullDebugConfig => TestKitBase.FullDebugConfig;

    protected static XunitAssertions Assertions { get; } = new();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Called at the end of the test, while its system still lives.</summary>
    protected virtual void AfterAll()
    {
    }

    /// <summary>Ends the test: <see cref="AfterAll"/>, and then the system, whatever happens there.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        try
        {
            AfterAll();
        }
        finally
        {
            Shutdown();
        }
    }

    /// <summary>Makes what a system logs part of the test's report.</summary>
    protected void InitializeLogger(ActorSystem system) => InitializeLogger(system, "");

    /// <summary>Makes what a system logs part of the test's report.</summary>
    /// <param name="system">The system.</param>
    /// <param name="prefix">What each of its lines begins with.</param>
    protected void InitializeLogger(ActorSystem system, string prefix)
    {
        if (Output is not { } output)
            return;
        var logger = ((ExtendedActorSystem)system).SystemActorOf(Props.Create(() => new TestOutputLogger(output, prefix)), "log-test");
        logger.Ask<LoggerInitialized>(new InitializeLogger(system.EventStream), Dilated(TimeSpan.FromSeconds(3))).GetAwaiter().GetResult();
    }
}
