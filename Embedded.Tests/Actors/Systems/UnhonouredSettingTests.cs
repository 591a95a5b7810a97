using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Embedded.Tests.Configuration;

namespace Embedded.Tests.Actors.Systems;

public sealed class UnhonouredSettingTests
{
    [EmbeddedFact("every setting of the packages is honoured there")]
    public async Task AreReportedByNameOnceAtTheStart()
    {
        var warnings = await WarningsAtStart("akka.actor.serialize-creators = on, akka.remote.dot-netty.tcp.port = 0");
        Assert.Equal(2, warnings.Count);
        Assert.Contains("akka.actor.serialize-creators", warnings[0]);
        Assert.Contains("akka.remote.dot-netty.tcp.port", warnings[1]);
    }

    [EmbeddedFact("every setting of the packages is honoured there")]
    public async Task AreOnlyThoseBelowAkkaThatMeanNothing() => Assert.Empty(await WarningsAtStart("""
        mine.setting = 1
        akka.actor.default-dispatcher { throughput = 5, of-my-own = 1 }
        akka.actor.special-dispatcher { type = PinnedDispatcher, anything = 2 }
        akka.log-dead-letters = off
        """));

    private static async Task<IReadOnlyList<string>> WarningsAtStart(string settings)
    {
        var logger = $"\"{typeof(CollectingLogger).AssemblyQualifiedName}\"";
        var config = ConfigurationFactory.ParseString($$"""
            {{settings}}
            akka.loggers = [{{logger}}]
            akka.loglevel = WARNING
            akka.stdout-loglevel = OFF
            """);
        var system = ActorSystem.Create("test", config);
        await system.ActorSelection("/system/log1-*").Ask<ActorIdentity>(new Identify(null), ActorTests.Patience);
        await system.Terminate().WaitAsync(ActorTests.Patience);
        return CollectingLogger.Of(system);
    }

    private sealed class CollectingLogger : ReceiveActor
    {
        private static readonly Dictionary<ActorSystem, List<string>> BySystem = [];

        public CollectingLogger()
        {
            Receive<InitializeLogger>(_ => Sender.Tell(new LoggerInitialized()));
            Receive<Warning>(warning => Of(Context.System).Add(warning.Message.ToString()!));
        }

        public static List<string> Of(ActorSystem system)
        {
            lock (BySystem)
            {
                if (!BySystem.TryGetValue(system, out var warnings))
                {
                    BySystem.Add(system, warnings = []);
                }

                return warnings;
            }
        }
    }
}
