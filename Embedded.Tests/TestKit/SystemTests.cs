using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Xunit.Abstractions;

namespace Embedded.Tests.Kit;

/// <summary>The system of a test, and its end.</summary>
public sealed class SystemTests
{
    [Fact]
    public void IsCalledTestUnlessItHasAnotherName()
    {
        using var unnamed = new Akka.TestKit.Xunit2.TestKit(ConfigurationFactory.Empty);
        using var named = new Akka.TestKit.Xunit2.TestKit(ConfigurationFactory.Empty, "bakery");
        Assert.Equal("test", unnamed.Sys.Name);
        Assert.Equal("bakery", named.Sys.Name);
    }

    [Fact]
    public void TakesItsConfigurationInEveryForm()
    {
        Config config = "my.key = 5";
        using var fromText = new Akka.TestKit.Xunit2.TestKit("my.key = 5");
        using var fromConfig = new Akka.TestKit.Xunit2.TestKit(config);
        using var fromSetup = new Akka.TestKit.Xunit2.TestKit(ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config)));
        Assert.All([fromText, fromConfig, fromSetup], kit =>
        {
            Assert.Equal(5, kit.Sys.Settings.Config.GetInt("my.key"));
            Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.SingleExpectDefault);
            Assert.Equal(TimeSpan.FromSeconds(5), kit.TestKitSettings.DefaultTimeout);
            Assert.Equal(1, kit.TestKitSettings.TestTimeFactor);
        });
    }

    [Fact]
    public async Task EndsWithTheTest()
    {
        var kit = new Akka.TestKit.Xunit2.TestKit(ConfigurationFactory.Empty);
        kit.Dispose();
        await kit.Sys.WhenTerminated.WaitAsync(TimeSpan.FromSeconds(10));
        kit.Dispose();
    }

    [Fact]
    public async Task CanBeOneThatIsThereAlready()
    {
        var system = ActorSystem.Create("existing");
        using (var kit = new Akka.TestKit.Xunit2.TestKit(system))
        {
            Assert.Same(system, kit.Sys);
            kit.TestActor.Tell("hello");
            kit.ExpectMsg("hello");
        }

        await system.WhenTerminated.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void LogsToTheOutputOfTheTest()
    {
        var output = new Lines();
        using var kit = new Akka.TestKit.Xunit2.TestKit("akka.stdout-loglevel = OFF", output);
        kit.EventFilter.Warning("look here").ExpectOne(() => kit.Log.Warning("look here"));
        kit.AwaitAssert(() =>
        {
            // Again each time: nothing says that the output listens from the very first moment.
            kit.Log.Warning("look here");
            Assert.Contains(output.Snapshot(), line => line.Contains("look here", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void RunsTheTestsOwnEndBeforeTheSystemEnds()
    {
        var kit = new WithEnd();
        kit.Dispose();
        Assert.True(kit.SystemLivedAtTheEnd);
    }

    private sealed class WithEnd() : Akka.TestKit.Xunit2.TestKit(ConfigurationFactory.Empty)
    {
        public bool SystemLivedAtTheEnd { get; private set; }

        protected override void AfterAll()
        {
            TestActor.Tell("alive?");
            SystemLivedAtTheEnd = ExpectMsg<string>() == "alive?" && !Sys.WhenTerminated.IsCompleted;
        }
    }

    private sealed class Lines : ITestOutputHelper
    {
        private readonly List<string> _lines = [];

        public void WriteLine(string message)
        {
            lock (_lines)
                _lines.Add(message);
        }

        public void WriteLine(string format, params object[] args) => WriteLine(string.Format(null, format, args));

        public string[] Snapshot()
        {
            lock (_lines)
                return [.. _lines];
        }
    }
}
