using Messaging.Profiles;
using Messaging.Testing;
using Messaging.Tests.Windows;
using Messaging.Tracing;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Workers;

public sealed class SharedWorkerLifetimeTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";
    private const string WorkerUrl = "https://a.test/shared";

    [Theory]
    [Requirement("O3")]
    [InlineData("module", "same-origin", false)]
    [InlineData("classic", "omit", false)]
    [InlineData("classic", "same-origin", true)]
    public async Task EveryOptionMustBeThatOfTheRunningWorker(string type, string credentials, bool extendedLifetime)
    {
        Documents.Add(Page, () => new Script(main =>
        {
            _ = new SharedWorker(WorkerUrl);
            var other = new SharedWorker(WorkerUrl, options: new SharedWorkerOptions(type, credentials, extendedLifetime));
            other.OnError = _ => main.Say("error");
            other.Port.OnMessage = _ => main.Say("never");
            var same = new SharedWorker(WorkerUrl, options: new SharedWorkerOptions());
            same.OnError = _ => main.Say("never");
        }));
        Workers.Add(WorkerUrl, () => new SharedScript(port => port.PostMessage("hello")));

        Open(Page);

        Assert.Equal(["error"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("O3")]
    public async Task ASecureAndAnInsecureContextDoNotShareAWorker()
    {
        const string Top = "https://top.test/";
        Documents
            .Add(Top, () => new Script(main =>
            {
                main.FrameLoad = _ =>
                {
                    main.FrameLoad = null;
                    main.Embed("http://b.test/");
                };
                main.Embed("https://a.test/client");
            }))
            .Add("http://b.test/", () => new Script(insecure => insecure.Embed("https://a.test/client")))
            .Add("https://a.test/client", () => new Script(client =>
            {
                var worker = new SharedWorker(WorkerUrl);
                worker.OnError = error => client.Say($"secure {client.Place.Environment.IsSecureContext}: {error.Message}");
                worker.Port.OnMessage = message => client.Say($"secure {client.Place.Environment.IsSecureContext}: {message.Data.AsString()}");
            }));
        Workers.Add(WorkerUrl, () => new SharedScript(port => port.PostMessage("hello")));

        Open(Top);

        Assert.Equal(
            ["secure False: A shared worker with this name and URL runs for secure contexts only.", "secure True: hello"],
            (await AwaitLines(2)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [Requirement("O8")]
    [InlineData(0, 2)]
    [InlineData(60, 1)]
    public async Task AWorkerSurvivesANavigationIfItMayOutliveItsLastClient(int seconds, int workers)
    {
        Profile = MessagingProfile.Html with { SharedWorkerBetweenLoads = TimeSpan.FromSeconds(seconds) };
        Documents
            .Add(Page, () => new Script(main =>
            {
                var worker = new SharedWorker(WorkerUrl);
                worker.Port.OnMessage = _ => main.Here.Navigate("https://a.test/next");
            }))
            .Add("https://a.test/next", () => new Script(next =>
            {
                var worker = new SharedWorker(WorkerUrl);
                worker.Port.OnMessage = message => next.Say(message.Data.AsString());
            }));
        var started = 0;
        Workers.Add(WorkerUrl, () =>
        {
            var number = ++started;
            return new SharedScript(port => port.PostMessage($"worker {number}"));
        });

        Open(Page);

        Assert.Equal([$"worker {workers}"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("N5", "O5", "F14")]
    public async Task AScriptThatIsNotThereIsAnErrorForEveryClientAndNoPortIsLeftOpen()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            for (var client = 1; client <= 2; client++)
            {
                var number = client;
                var worker = new SharedWorker("https://a.test/nowhere");
                worker.OnError = _ => main.Say($"error {number}");
                worker.Port.OnClose = _ => main.Say($"closed {number}");
                worker.Port.PostMessage("never");
            }
        }));

        Open(Page);

        Assert.Equal(["closed 1", "closed 2", "error 1", "error 2"], (await AwaitLines(4)).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("O2", "O7")]
    public async Task ClientsThatWaitWhenTheWorkerClosesItselfGetAnotherOne()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            for (var client = 1; client <= 2; client++)
            {
                var number = client;
                var worker = new SharedWorker(WorkerUrl);
                worker.Port.OnMessage = message => main.Say($"client {number} of {message.Data.AsString()}");
            }
        }));
        var workers = 0;
        Workers.Add(WorkerUrl, () =>
        {
            var number = ++workers;
            SharedScript? self = null;
            return self = new SharedScript(port =>
            {
                port.PostMessage($"worker {number}");
                if (number == 1)
                    self!.Finish();
            });
        });

        Open(Page);

        Assert.Equal(["client 1 of worker 1", "client 2 of worker 2"], (await AwaitLines(2)).Order(StringComparer.Ordinal));
        Assert.Equal(2, Trace.Of<WorkerStarted>().Count);
    }

    [Fact]
    [Requirement("P1", "O4")]
    public async Task AWorkerHasTheOriginOfItsClientAndAClusterOfItsOwn()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new SharedWorker(WorkerUrl);
            worker.Port.OnMessage = message => main.Say($"{message.Data.AsString()} {message.Data.AsString() == main.Place.Environment.Cluster.Name}");
        }));
        SharedScript? self = null;
        Workers.Add(WorkerUrl, () => self = new SharedScript(port => port.PostMessage(self!.Environment.Cluster.Name)));

        Open(Page);

        Assert.EndsWith(" False", (await AwaitLines(1))[0], StringComparison.Ordinal);
        Assert.Equal("https://a.test", Assert.Single(Trace.Of<WorkerStarted>()).Origin);
    }
}
