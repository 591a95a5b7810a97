using Messaging.Channels;
using Messaging.Windows;

/// <summary>Gives a frame one end of a channel inside a record, and hears the answer on the other.</summary>
internal sealed class MainPage : WindowAgent
{
    protected override void OnLoad() => CreateFrame("https://hello.test/frame");

    protected override void OnFrameLoaded(Window frame)
    {
        var channel = new MessageChannel();
        channel.Port1.OnMessage = answer => Log(answer.Data.AsString());
        frame.PostMessage(new Invitation("Ada", channel.Port2), "*", channel.Port2);
    }
}
