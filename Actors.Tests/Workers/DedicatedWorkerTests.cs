using Messaging.Channels;
using Messaging.Ports;
using Messaging.Testing;
using Messaging.Tests.Windows;
using Messaging.Tracing;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Workers;

public sealed class DedicatedWorkerTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";
    private const string WorkerUrl = "https://a.test/worker";

    [Fact]
    [Requirement("N2", "N3", "I3")]
    public async Task WhatWasPostedBeforeTheWorkersScriptRanIsHandledInOrderAfterIt()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            worker.OnMessage = message => main.Say($"page got {message.Data.AsString()} '{message.Origin}'");
            worker.PostMessage("one");
            worker.PostMessage("two");
        }));
        Workers.Add(WorkerUrl, () => new WorkerScript(worker =>
        {
            worker.Say("top level");
            worker.Message = message => worker.Send($"{message.Data.AsString()}!");
        }));

        Open(Page);
        await AwaitTrace<ConsoleWritten>(line => line.Text.StartsWith("page got two", StringComparison.Ordinal));

        Assert.Equal(["top level", "page got one! ''", "page got two! ''"], Trace.Of<ConsoleWritten>().Select(line => line.Text));
        Assert.Contains(Trace.Of<PortBound>(), bound => bound.Path == "/user/browser/window-1/worker-2/port-1b-1");
    }

    [Fact]
    [Requirement("N7")]
    public async Task AWorkerThatClosesItselfFinishesItsTaskAndHandlesNothingMore()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            worker.OnMessage = message =>
            {
                main.Say(message.Data.AsString());
                worker.PostMessage("too late");
            };
            worker.PostMessage("go");
        }));
        Workers.Add(WorkerUrl, () => new WorkerScript(worker => worker.Message = message =>
        {
            worker.Send("before");
            worker.Finish();
            worker.Send("after");
            worker.Say($"handled {message.Data.AsString()}");
        }));

        Open(Page);
        await AwaitTrace<WorkerEnded>(_ => true);
        await AwaitTrace<ConsoleWritten>(line => line.Text == "after");

        Assert.Equal(["handled go"], Trace.Of<ConsoleWritten>().Where(line => line.Agent.Contains("worker-")).Select(line => line.Text));
        Assert.Equal(["before", "after"], Trace.Of<ConsoleWritten>().Where(line => !line.Agent.Contains("worker-")).Select(line => line.Text));
    }

    [Fact]
    [Requirement("N6")]
    public async Task TerminatingAWorkerDropsWhatItHadPostedAndWhatIsPostedToIt()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            worker.OnMessage = message =>
            {
                main.Say(message.Data.AsString());
                worker.Terminate();
                worker.Terminate();
                worker.PostMessage("into the void");
            };
        }));
        Workers.Add(WorkerUrl, () => new WorkerScript(worker =>
        {
            for (var number = 1; number <= 10; number++)
                worker.Send($"message {number}");
        }));

        Open(Page);
        await AwaitTrace<WorkerEnded>(_ => true);
        await AwaitConditionAsync(() => Task.FromResult(Trace.Of<MessageLost>().Count == 10), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(5));

        Assert.Equal("message 1", Assert.Single(Trace.Of<ConsoleWritten>()).Text);
        Assert.Equal(9, Trace.Of<MessageLost>().Count(lost => lost.Reason == LossReason.WorkerTerminated));
    }

    [Fact]
    [Requirement("N5", "F14")]
    public async Task AWorkerWhoseScriptIsNotThereIsAnErrorEventAndItsMessagesAreLost()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker("https://a.test/nowhere");
            var channel = new MessageChannel();
            channel.Port1.OnClose = _ => main.Say("closed");
            worker.OnError = error => main.Say($"{error.Message} {error.File}");
            worker.PostMessage("never", channel.Port2);
        }));

        Open(Page);
        await AwaitTrace<ConsoleWritten>(line => line.Text == "closed");
        await AwaitTrace<ConsoleWritten>(line => line.Text != "closed");

        Assert.Contains(Trace.Of<ConsoleWritten>(), line => line.Text == "There is no worker at https://a.test/nowhere. https://a.test/nowhere");
        Assert.Equal(LossReason.WorkerTerminated, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("N11")]
    public async Task AnUncaughtErrorIsAnEventAtTheWorkersObjectAndMessagesGoOn()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            worker.OnError = error => main.Say($"error: {error.Message}");
            worker.OnMessage = message => main.Say(message.Data.AsString());
            worker.PostMessage("bad");
            worker.PostMessage("good");
        }));
        Workers.Add(WorkerUrl, () => new WorkerScript(worker => worker.Message = message =>
        {
            if (message.Data.AsString() == "bad")
                throw new InvalidOperationException("on purpose");
            worker.Send("still here");
        }));

        Open(Page);
        await AwaitTrace<ConsoleWritten>(line => line.Text == "still here");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "error: on purpose");
    }

    [Fact]
    [Requirement("N10", "N8", "D2")]
    public async Task WorkersOfAWorkerEndWithItAndTheirPortsTellTheOtherSides()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            worker.OnMessage = message =>
            {
                var port = message.Ports[0];
                port.OnClose = _ => main.Say("the inner worker's port closed");
                port.OnMessage = inner =>
                {
                    main.Say(inner.Data.AsString());
                    worker.Terminate();
                };
            };
        }));
        Workers
            .Add(WorkerUrl, () => new WorkerScript(outer =>
            {
                var inner = new Worker("https://a.test/inner");
                inner.OnMessage = message => outer.Send(message.Data, message.Ports[0]);
            }))
            .Add("https://a.test/inner", () => new WorkerScript(inner =>
            {
                var channel = new MessageChannel();
                inner.Send("take it", channel.Port2);
                channel.Port1.PostMessage("straight from the inner worker");
            }));

        Open(Page);
        await AwaitTrace<ConsoleWritten>(line => line.Text == "the inner worker's port closed");
        await AwaitConditionAsync(() => Task.FromResult(Trace.Of<WorkerEnded>().Count == 2), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(5));

        Assert.Equal("straight from the inner worker", Trace.Of<ConsoleWritten>()[0].Text);
        Assert.DoesNotContain(Trace.Of<PortStopped>(), stopped => stopped.Phase != IncarnationPhase.Finished);
    }
}
