using Messaging.Channels;
using Messaging.Testing;
using Messaging.Tests.Windows;
using Messaging.Tracing;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Workers;

public sealed class SharedWorkerTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";
    private const string WorkerUrl = "https://a.test/shared";

    [Fact]
    [Requirement("O1", "O2", "O4", "O5", "O6", "O7")]
    public async Task TwoRacingRequestsMakeOneWorkerWithTwoConnections()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                main.Embed("https://a.test/client");
                main.Embed("https://a.test/client");
            }))
            .Add("https://a.test/client", () => new Script(client =>
            {
                var worker = new SharedWorker(WorkerUrl, "counter");
                worker.Port.PostMessage("posted before the connection");
                worker.Port.OnMessage = message => client.Say(message.Data.AsString());
            }));
        var clients = 0;
        Workers.Add(WorkerUrl, () => new SharedScript(port =>
        {
            var number = ++clients;
            port.OnMessage = message => port.PostMessage($"client {number}: {message.Data.AsString()}");
        }));

        Open(Page);
        await AwaitConditionAsync(() => Task.FromResult(Trace.Of<ConsoleWritten>().Count == 2), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(5));

        Assert.Equal(
            ["client 1: posted before the connection", "client 2: posted before the connection"],
            Trace.Of<ConsoleWritten>().Select(line => line.Text).Order());
        Assert.StartsWith("/user/browser/shared-", Assert.Single(Trace.Of<WorkerStarted>()).Worker, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("O2", "O9")]
    public async Task AnotherNameOrAnotherUrlIsAnotherWorker()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            SharedWorker[] workers =
            [
                new(WorkerUrl, "one"),
                new(WorkerUrl, "two"),
                new("https://a.test/other", "one"),
                new(WorkerUrl, "one"),
            ];
            main.Say($"{workers.Length} requests");
        }));
        Workers.Add(WorkerUrl, () => new SharedScript(_ => { })).Add("https://a.test/other", () => new SharedScript(_ => { }));

        Open(Page);
        await AwaitConditionAsync(() => Task.FromResult(Trace.Of<WorkerStarted>().Count == 3), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    [Requirement("O3", "F14")]
    public async Task ARequestWithOtherOptionsIsAnErrorAndItsPortIsClosed()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            _ = new SharedWorker(WorkerUrl);
            var module = new SharedWorker(WorkerUrl, options: new SharedWorkerOptions(Type: "module"));
            module.OnError = error => main.Say(error.Message);
            module.Port.OnClose = _ => main.Say("closed");
        }));
        Workers.Add(WorkerUrl, () => new SharedScript(_ => { }));

        Open(Page);
        await AwaitTrace<ConsoleWritten>(line => line.Text == "closed");
        await AwaitTrace<ConsoleWritten>(line => line.Text.StartsWith("A shared worker with this name", StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("O8")]
    public async Task AWorkerEndsWithItsLastClient()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                var first = main.Embed("https://a.test/client");
                var second = main.Embed("https://a.test/client");
                var greetings = 0;
                main.Message = _ =>
                {
                    // A worker that nobody has connected to yet would end with the first client, so both must have by then.
                    switch (++greetings)
                    {
                        case 2:
                            main.Unembed(first);
                            second.PostMessage("greet me again");
                            break;
                        case 3:
                            main.Say("it was there for the second one");
                            main.Unembed(second);
                            break;
                    }
                };
            }))
            .Add("https://a.test/client", () => new Script(client =>
            {
                var worker = new SharedWorker(WorkerUrl);
                worker.Port.OnMessage = _ => client.Above.PostMessage("greeted");
                client.Message = message => worker.Port.PostMessage(message.Data);
            }));
        Workers.Add(WorkerUrl, () => new SharedScript(port =>
        {
            port.OnMessage = _ => port.PostMessage("hello");
            port.PostMessage("hello");
        }));

        Open(Page);
        await AwaitTrace<WorkerEnded>(_ => true);

        Assert.Single(Trace.Of<WorkerEnded>());
        Assert.Equal(["it was there for the second one"], Lines);
    }

    [Fact]
    [Requirement("O2", "N7")]
    public async Task ARequestThatComesWhileTheWorkerClosesGetsANewOne()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var first = new SharedWorker(WorkerUrl);
            first.Port.OnMessage = _ =>
            {
                var second = new SharedWorker(WorkerUrl);
                second.Port.OnMessage = message => main.Say(message.Data.AsString());
            };
        }));
        var workers = 0;
        Workers.Add(WorkerUrl, () =>
        {
            var number = ++workers;
            SharedScript? self = null;
            return self = new SharedScript(port =>
            {
                port.PostMessage($"from worker {number}");
                if (number == 1)
                    self!.Finish();
            });
        });

        Open(Page);
        await AwaitTrace<ConsoleWritten>(_ => true);

        Assert.Equal("from worker 2", Assert.Single(Trace.Of<ConsoleWritten>()).Text);
    }

    [Fact]
    [Requirement("O10", "F6", "F19")]
    public async Task AWorkerHandsTheTwoEndsOfOneChannelToTwoClientsWhoThenTalkDirectly()
    {
        Documents
            .Add(Page, () => new Script(main =>
            {
                main.Embed("https://a.test/client?1");
                main.Embed("https://a.test/client?2");
            }))
            .Add("https://a.test/client?1", () => new Script(client => Meet(client, "one")))
            .Add("https://a.test/client?2", () => new Script(client => Meet(client, "two")));
        var waiting = new List<MessagePort>();
        Workers.Add(WorkerUrl, () => new SharedScript(port =>
        {
            waiting.Add(port);
            if (waiting.Count < 2)
                return;
            var channel = new MessageChannel();
            waiting[0].PostMessage("meet", channel.Port1);
            waiting[1].PostMessage("meet", channel.Port2);
        }));

        Open(Page);
        await AwaitTrace<ConsoleWritten>(line => line.Text == "one heard two");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "two heard one");

        static void Meet(Script client, string name)
        {
            var worker = new SharedWorker(WorkerUrl);
            worker.Port.OnMessage = message =>
            {
                var direct = message.Ports[0];
                direct.OnMessage = other => client.Say($"{name} heard {other.Data.AsString()}");
                direct.PostMessage(name);
            };
        }
    }
}
