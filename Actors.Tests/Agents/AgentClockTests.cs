using Messaging.Channels;
using Messaging.Errors;
using Messaging.Testing;
using Messaging.Tests.Windows;
using Messaging.Tracing;
using Messaging.Windows;
using Xunit.Abstractions;

namespace Messaging.Tests.Agents;

public sealed class AgentClockTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string Page = "https://a.test/";
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task TimersRunOnTheAgentsTurnAndCanBeCleared()
    {
        Run(main =>
        {
            var ticks = 0;
            var interval = 0;
            interval = main.Every(Short, () =>
            {
                main.Say($"tick {++ticks}");
                if (ticks < 3)
                    return;
                main.Stop(interval);
                main.After(Short, () => main.Say("last"));
            });
            main.Stop(main.After(Short, () => main.Say("never")));
        });

        await AwaitLine("last");
        Assert.Equal(["tick 1", "tick 2", "tick 3", "last"], await AwaitLines(4));
    }

    [Fact]
    public async Task ADelayCanBeCancelled()
    {
        Run(async main =>
        {
            using var cancellation = new CancellationTokenSource();
            var delay = main.Sleep(TimeSpan.FromDays(1), cancellation.Token);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delay);
            main.Say("cancelled");
        });

        Assert.Equal(["cancelled"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("F17", "K17")]
    public async Task StructuredCloneMovesAPortWithinTheAgent()
    {
        Run(async main =>
        {
            var channel = new MessageChannel();
            channel.Port1.PostMessage("queued before");
            var clone = main.Clone(new Player("Ada", channel.Port2), channel.Port2).As<Player>()!;
            main.Say($"{channel.Port2.IsDetached} {clone.Name} {(await clone.Callback.ReceiveAsync()).Data.AsString()}");
            var refusal = Assert.Throws<DomException>(() => main.Clone(new Player("Ada", channel.Port1)));
            main.Say(refusal.Message);
        });

        Assert.Equal(["True Ada queued before", "$.callback cannot be cloned: it is a MessagePort that is not in the transfer list."], await AwaitLines(2));
    }

    [Fact]
    public async Task AnAgentAnswersWhatItIsAskedFromOutside()
    {
        Documents.Add(Page, () => new Script(main => main.Say("ready")) { Answer = request => $"{request}, said the agent" });
        var window = Open(Page);
        await AwaitLine("ready");

        window.Actor.Tell(new WindowProtocol.Interact("who is there"), TestActor);

        Assert.Equal("who is there, said the agent", ExpectMsg<WindowProtocol.Interacted>().Reply);
    }

    private void Run(Action<Script> program)
    {
        Documents.Add(Page, () => new Script(program));
        Open(Page);
    }

    private sealed record Player(string Name, MessagePort Callback);
}
