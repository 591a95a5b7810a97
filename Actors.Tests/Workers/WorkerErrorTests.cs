using Messaging.Channels;
using Messaging.Errors;
using Messaging.Testing;
using Messaging.Tests.Windows;
using Messaging.Tracing;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Workers;

public sealed class WorkerErrorTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";
    private const string WorkerUrl = "https://a.test/worker";
    private const string InnerUrl = "https://a.test/inner";

    [Fact]
    [Requirement("N11")]
    public async Task AnErrorEventNamesTheScriptAndThePlace()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            worker.OnError = error => main.Say($"{error.Message} {error.File} {error.Line > 0} {error.Column > 0}");
        }));
        Workers.Add(WorkerUrl, () => new WorkerScript(_ => throw new InvalidOperationException("on purpose")));

        Open(Page);

        Assert.Equal([$"on purpose {WorkerUrl} True True"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("N11")]
    public async Task AnErrorInANestedWorkerThatNobodyListensForGoesOnToTheNextCreator()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            worker.OnError = error => main.Say($"{error.Message} {error.File}");
        }));
        Workers
            .Add(WorkerUrl, () => new WorkerScript(_ => new Worker(InnerUrl)))
            .Add(InnerUrl, () => new WorkerScript(_ => throw new InvalidOperationException("deep inside")));

        Open(Page);

        Assert.Equal([$"deep inside {InnerUrl}"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("N11")]
    public async Task AnErrorThatTheCreatorHandlesGoesNoFurther()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            worker.OnError = _ => main.Say("never");
            worker.OnMessage = message => main.Say(message.Data.AsString());
        }));
        Workers
            .Add(WorkerUrl, () => new WorkerScript(worker => new Worker(InnerUrl).OnError = error => worker.Send($"handled {error.Message}")))
            .Add(InnerUrl, () => new WorkerScript(_ => throw new InvalidOperationException("deep inside")));

        Open(Page);

        Assert.Equal(["handled deep inside"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("N1")]
    public async Task AUrlThatCannotBeParsedIsASyntaxError()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var dedicated = Assert.Throws<DomException>(() => new Worker("http://foo bar"));
            var shared = Assert.Throws<DomException>(() => new SharedWorker("worker.js"));
            main.Say($"{dedicated.Name} {shared.Name}");
        }));

        Open(Page);

        Assert.Equal(["SyntaxError SyntaxError"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("N3", "N6", "F14")]
    public async Task WhatWasPostedToAWorkerThatIsTerminatedBeforeItsScriptRanIsLostAndItsPortsAreStranded()
    {
        var terminated = new TaskCompletionSource();
        Documents.Add(Page, () => new Script(main =>
        {
            var worker = new Worker(WorkerUrl);
            var channel = new MessageChannel();
            channel.Port1.OnClose = _ => main.Say("stranded");
            worker.PostMessage("never", channel.Port2);
            worker.Terminate();
            terminated.SetResult();
        }));
        // The script is still being loaded when its worker is terminated.
        Workers.Add(WorkerUrl, () =>
        {
            Assert.True(terminated.Task.Wait(RemainingOrDefault));
            return new WorkerScript(worker => worker.Message = _ => worker.Say("never"));
        });

        Open(Page);

        Assert.Equal(["stranded"], await AwaitLines(1));
        Assert.Single(Trace.Of<MessageLost>());
    }

    [Fact]
    [Requirement("M2", "M3", "M12", "A8")]
    public async Task AWorkerThatClosesItselfNeitherBroadcastsNorThrowsForAClosedChannel()
    {
        Documents.Add(Page, () => new Script(main =>
        {
            var news = new Messaging.Broadcasting.BroadcastChannel("news");
            news.OnMessage = message => main.Say(message.Data.AsString());
            var worker = new Worker(WorkerUrl);
            worker.OnMessage = message => main.Say(message.Data.AsString());
        }));
        Workers.Add(WorkerUrl, () => new WorkerScript(worker =>
        {
            var open = new Messaging.Broadcasting.BroadcastChannel("news");
            var closed = new Messaging.Broadcasting.BroadcastChannel("news");
            closed.Close();
            var own = new MessageChannel();
            own.Port2.OnMessage = _ => worker.Say("never");
            open.PostMessage("before");
            worker.Finish();
            open.PostMessage("never");
            closed.PostMessage("never");
            own.Port1.PostMessage("never");
            new MessageChannel().Port1.PostMessage("never");
            worker.Send("after");
        }));

        Open(Page);
        await AwaitTrace<WorkerEnded>(_ => true);

        Assert.Equal(["after", "before"], (await AwaitLines(2)).Order(StringComparer.Ordinal));
    }
}
