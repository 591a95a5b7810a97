using Messaging.Broadcasting;
using Messaging.Profiles;
using Messaging.Testing;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class BroadcastRegistrationTests(ITestOutputHelper output) : WindowTestKit(output)
{
    [Theory]
    [Requirement("M11")]
    [InlineData(BroadcastRegistration.Linearizable)]
    [InlineData(BroadcastRegistration.Asynchronous)]
    public async Task WhatIsPostedLongAfterAChannelWasMadeReachesItAndWhatIsPostedAtOnceDoesSoSurelyInALinearizableRegistryOnly(
        BroadcastRegistration registration)
    {
        Profile = MessagingProfile.Html with { BroadcastRegistration = registration };
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var listener = new BroadcastChannel("news");
            var poster = new BroadcastChannel("news");
            listener.OnMessage = message => main.Say(message.Data.AsString());
            poster.PostMessage("at once");
            main.Place.StartTimer(1, TimeSpan.FromMilliseconds(10), Repeat);

            // Until the registration has come about, nothing says that it has.
            void Repeat()
            {
                poster.PostMessage("later");
                main.Place.StartTimer(1, TimeSpan.FromMilliseconds(10), Repeat);
            }
        }));

        Open("https://a.test/");
        await AwaitLine("later");

        if (registration == BroadcastRegistration.Linearizable)
            Assert.Equal("at once", Lines[0]);
        else
            Assert.InRange(Lines.Count(line => line == "at once"), 0, 1);
    }

    [Fact]
    [Requirement("M12", "L5")]
    public async Task TheChannelsOfARemovedFrameNeitherSendNorHear()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                var news = new BroadcastChannel("news");
                news.OnMessage = message => main.Say(message.Data.AsString());
                main.FrameLoad = frame =>
                {
                    main.Unembed(frame);
                    news.PostMessage("for nobody");
                    main.Here.PostMessage("end");
                };
                main.Message = _ => main.Say("end");
                main.Embed("https://a.test/frame");
            }))
            .Add("https://a.test/frame", () => new Script(frame =>
            {
                var news = new BroadcastChannel("news");
                news.OnMessage = _ => frame.Say("never");
                frame.Place.StartTimer(1, TimeSpan.FromMinutes(1), () => news.PostMessage("never"));
            }));

        Open("https://a.test/");

        Assert.Equal(["end"], await AwaitLines(1));
    }
}
