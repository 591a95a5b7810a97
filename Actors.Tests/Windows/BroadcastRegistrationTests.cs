using Messaging.Broadcasting;
using Messaging.Profiles;
using Messaging.Testing;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class BroadcastRegistrationTests(ITestOutputHelper output) : WindowTestKit(output)
{
    [Theory]
    [Requirement("M11")]
    [InlineData(BroadcastRegistration.Linearizable, true)]
    [InlineData(BroadcastRegistration.Asynchronous, false)]
    public async Task WhetherANewChannelHearsWhatIsPostedAtOnceDependsOnTheRegistry(BroadcastRegistration registration, bool heard)
    {
        Profile = MessagingProfile.Html with { BroadcastRegistration = registration };
        Documents.Add("https://a.test/", () => new Script(main =>
        {
            var listener = new BroadcastChannel("news");
            var poster = new BroadcastChannel("news");
            listener.OnMessage = message => main.Say(message.Data.AsString());
            poster.PostMessage("at once");
            main.Message = _ => poster.PostMessage("later");
            main.FrameLoad = _ => main.Here.PostMessage("now");
            main.Embed("https://a.test/frame");
        })).Add("https://a.test/frame", () => new Script(_ => { }));

        Open("https://a.test/");
        await AwaitLine("later");

        Assert.Equal(heard, Lines.Contains("at once"));
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
