using Messaging.Channels;
using Messaging.Testing;
using Messaging.Tracing;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class ForgottenStartTests(ITestOutputHelper output) : WindowTestKit(output)
{
    [Fact]
    [Requirement("C2")]
    public async Task TheTraceTellsOnceThatSomebodyListensOnAPort()
    {
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var channel = new MessageChannel();
            channel.Port2.AddMessageListener(_ => main.Say("never"));
            channel.Port2.AddMessageListener(_ => main.Say("never either"));
            channel.Port1.PostMessage("waits");
            main.Say($"{channel.Port2.Handle.HasListener} {channel.Port2.Handle.IsEnabled} {channel.Port1.Handle.HasListener}");
        }));

        Open("https://a.test/");

        Assert.Equal(["True False False"], await AwaitLines(1));
        Assert.Equal("1b", Assert.Single(Trace.Of<PortListened>()).Port.ToString());
    }
}
