using Akka.Actor;
using Messaging.Channels;
using Messaging.Events;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Cluster.Tests;

/// <summary>A node that leaves the cluster while its windows have ports to others.</summary>
public sealed class LeavingTests : IAsyncLifetime
{
    private const int Messages = 1000;
    private const string Page = "https://a.test/";
    private readonly TestLedger _ledger = new();
    private readonly TestNode _stays;
    private readonly TestNode _leaves;

    public LeavingTests()
    {
        var options = new MessagingOptions
        {
            Trace = _ledger,
            Documents = new AgentDocuments().Add(Page, () => new StayingPage()).Add("https://a.test/frame", () => new LeavingPage()),
        };
        _stays = new TestNode(1, options, new FramePlace("https://a.test/frame", "role-2"));
        _leaves = new TestNode(2, options);
    }

    [Fact]
    public async Task WhatItHadPostedArrivesThenThePortsCloseAndEverythingPostedToItIsAccountedFor()
    {
        await _stays.OpenAsync(Page);
        await TestNode.Until(() => Lines.Contains("it has begun"));

        await CoordinatedShutdown.Get(_leaves.System).Run(CoordinatedShutdown.ClusterLeavingReason.Instance);
        await _stays.KnowsAsync(1);

        await TestNode.Until(() => Lines.Contains($"closed after {Messages}"));
        await TestNode.Until(() => _ledger.Unaccounted == 0);
        Assert.Equal((2 * Messages) + 1, _ledger.Posted);
        Assert.DoesNotContain(_ledger.Of<MessageLost>(), lost => lost.Reason is not (LossReason.OwnerDestroyed or LossReason.NodeLost));
        Assert.DoesNotContain(_ledger.Of<PortBound>(), bound => bound.Owner.Contains("frame-", StringComparison.Ordinal)
            && !_ledger.Of<PortStopped>().Any(stopped => stopped.Path == bound.Path));
    }

    public async Task InitializeAsync()
    {
        await _stays.JoinAsync(_stays);
        await _leaves.JoinAsync(_stays);
        await _stays.KnowsAsync(2);
        await _leaves.KnowsAsync(2);
    }

    public Task DisposeAsync() => Task.WhenAll(_stays.System.Terminate(), _leaves.System.Terminate());

    private IEnumerable<string> Lines => _ledger.Of<ConsoleWritten>().Select(line => line.Text);

    private sealed class StayingPage : WindowAgent
    {
        protected override void OnLoad() => CreateFrame("https://a.test/frame");

        protected override void OnFrameLoaded(Window frame)
        {
            var heard = 0;
            var channel = new MessageChannel();
            channel.Port1.OnMessage = _ =>
            {
                if (heard++ == 0)
                    Log("it has begun");
                channel.Port1.PostMessage(heard);
            };
            channel.Port1.OnClose = _ => Log($"closed after {heard}");
            frame.PostMessage("begin", "*", channel.Port2);
        }
    }

    private sealed class LeavingPage : WindowAgent
    {
        protected override void OnLoad()
        {
        }

        protected override void OnMessage(MessageEvent message)
        {
            message.Ports[0].OnMessage = _ => { };
            for (var number = 0; number < Messages; number++)
                message.Ports[0].PostMessage(number);
        }
    }
}
