using System.Threading.Channels;
using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Messaging.Hosting;
using Microsoft.Extensions.Logging;
using Level = Microsoft.Extensions.Logging.LogLevel;

namespace Embedded.Tests.Programs;

/// <summary>What actors log goes to Microsoft.Extensions.Logging where it is configured so.</summary>
public sealed class LoggerFactoryTests
{
    private static readonly TimeSpan Patience = Actors.ActorTests.Patience;

    [Fact]
    public async Task HandsOnLevelCategorySourceTextArgumentsAndCause()
    {
        var log = new RecordingFactory();
        var config = ConfigurationFactory.ParseString(
            $"akka {{ loglevel = DEBUG, stdout-loglevel = OFF, loggers = [\"{LoggerFactoryLogger.ConfiguredName}\"] }}");
        var system = ActorSystem.Create(
            "logging", ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config), new LoggerFactorySetup(log)));
        try
        {
            var actor = system.ActorOf(Props.Create(() => new Talkative()), "talkative");
            var cause = new InvalidOperationException("no");
            actor.Tell(cause);

            var warning = await log.Next(Level.Warning);
            Assert.Equal(typeof(Talkative).FullName!.Replace('+', '.'), warning.Category);
            Assert.EndsWith("had no and 7", warning.Text, StringComparison.Ordinal);
            Assert.Contains("/user/talkative", (string)warning.Values["LogSource"]!, StringComparison.Ordinal);
            Assert.Equal(7, warning.Values["Arg1"]);
            Assert.Equal("had {0} and {1}", warning.Values["{OriginalFormat}"]);

            var error = await log.Next(Level.Error);
            Assert.Same(cause, error.Cause);
        }
        finally
        {
            await system.Terminate().WaitAsync(Patience);
        }
    }

    private sealed class Talkative : ReceiveActor
    {
        public Talkative()
        {
            var log = Context.GetLogger();
            Receive<Exception>(cause =>
            {
                log.Warning("had {0} and {1}", cause.Message, 7);
                log.Error(cause, "failed");
            });
        }
    }

    private sealed record Entry(string Category, Level Level, string Text, Exception? Cause, Dictionary<string, object?> Values);

    private sealed class RecordingFactory : ILoggerFactory
    {
        private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>();

        public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, _entries.Writer);

        public async Task<Entry> Next(Level level)
        {
            using var limit = new CancellationTokenSource(Patience);
            Entry entry;
            do
            {
                entry = await _entries.Reader.ReadAsync(limit.Token);
            }
            while (entry.Level != level);

            return entry;
        }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one place that all goes to.");

        public void Dispose()
        {
        }
    }

    private sealed class Recorder(string category, ChannelWriter<Entry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(Level logLevel) => true;

        public void Log<TState>(Level logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.TryWrite(new Entry(
                category,
                logLevel,
                formatter(state, exception),
                exception,
                ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(value => value.Key, value => value.Value)));
    }
}
