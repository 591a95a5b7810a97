using Messaging.Channels;
using Messaging.Errors;
using Messaging.Profiles;
using Messaging.Testing;
using Messaging.Tracing;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class ProfileTests(ITestOutputHelper output) : WindowTestKit(output)
{
    [Theory]
    [Requirement("C9", "D6")]
    [InlineData("html", "2 got 1;2 got 2;1 closed;end")]
    [InlineData("chromium", "2 got 1;end")]
    [InlineData("firefox", "2 got 1;2 got 2;end")]
    [InlineData("node", "2 got 1;1 closed;2 closed;end")]
    public async Task WhatAClosingPortStillGetsAndWhoIsToldDependsOnTheProfile(string name, string expected)
    {
        Profile = MessagingProfile.All.Single(profile => profile.Name == name);
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var channel = new MessageChannel();
            var end = new MessageChannel();
            channel.Port1.OnClose = _ => main.Say("1 closed");
            channel.Port2.OnClose = _ => main.Say("2 closed");
            channel.Port2.OnMessage = message =>
            {
                main.Say($"2 got {message.Data.AsInt32()}");
                channel.Port2.Close();
            };
            channel.Port1.PostMessage(1);
            channel.Port1.PostMessage(2);
            end.Port2.OnMessage = _ => main.Say("end");
            main.Message = message =>
            {
                // A round trip through the window after another lets everything else happen first.
                if (message.Data.AsInt32() == 20)
                    end.Port1.PostMessage(0);
                else
                    main.Here.PostMessage(message.Data.AsInt32() + 1);
            };
            main.Here.PostMessage(1);
        }));

        Open("https://a.test/");
        await AwaitConditionAsync(
            () => Task.FromResult(Trace.Of<ConsoleWritten>().Count >= expected.Split(';').Length),
            TimeSpan.FromSeconds(10),
            TimeSpan.FromMilliseconds(5));

        Assert.Equal(
            expected.Split(';').Order(StringComparer.Ordinal),
            Trace.Of<ConsoleWritten>().Select(line => line.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [Requirement("C2")]
    [InlineData("html", false)]
    [InlineData("node", true)]
    public async Task AListenerStartsThePortOnlyInTheProfileOfNode(string name, bool starts)
    {
        Profile = MessagingProfile.All.Single(profile => profile.Name == name);
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var channel = new MessageChannel();
            channel.Port2.AddMessageListener(_ => main.Say("heard"));
            channel.Port1.PostMessage(1);
            main.Say(channel.Port2.Handle.IsEnabled ? "started" : "not started");
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(_ => true);

        Assert.Equal(starts ? "started" : "not started", Trace.Of<ConsoleWritten>()[0].Text);
    }

    [Fact]
    [Requirement("D6")]
    public async Task TheStandardOf2024FiresCloseFromWithinTheCall()
    {
        Profile = MessagingProfile.Html with { CloseEvent = CloseEventPolicy.Synchronous2024 };
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var channel = new MessageChannel();
            channel.Port2.OnClose = _ => main.Say("closed");
            channel.Port1.Close();
            main.Say("after the call");
        }));

        Open("https://a.test/");
        await AwaitTrace<ConsoleWritten>(line => line.Text == "after the call");

        Assert.Equal(["closed", "after the call"], Trace.Of<ConsoleWritten>().Select(line => line.Text));
    }

    [Theory]
    [Requirement("F13")]
    [InlineData(PartialTransfer.Kept, true)]
    [InlineData(PartialTransfer.Atomic, false)]
    public async Task ATransferListThatFailsHalfWayHasMovedItsFirstHalfOrNothing(PartialTransfer policy, bool isMoved)
    {
        Profile = MessagingProfile.Html with { PartialTransfer = policy };
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var channel = new MessageChannel();
            var first = new MessageChannel();
            var closed = new MessageChannel();
            first.Port2.OnClose = _ => main.Say("stranded");
            closed.Port1.Close();
            Assert.Throws<DomException>(() => channel.Port1.PostMessage("two ports", first.Port1, closed.Port1));
            main.Say($"moved: {first.Port1.IsDetached}");
        }));

        Open("https://a.test/");

        Assert.Equal(isMoved ? ["moved: True", "stranded"] : ["moved: False"], await AwaitLines(isMoved ? 2 : 1));
    }
}
