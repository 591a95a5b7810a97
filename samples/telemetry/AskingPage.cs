using Messaging.Channels;
using Messaging.Windows;

/// <summary>Asks a frame, with a port for the answer.</summary>
internal sealed class AskingPage : WindowAgent
{
    protected override void OnLoad() => CreateFrame("https://telemetry.test/frame");

    protected override void OnFrameLoaded(Window frame)
    {
        var channel = new MessageChannel();
        channel.Port1.OnMessage = answer => channel.Port1.PostMessage($"thank you for {answer.Data.AsString()}");
        frame.PostMessage("the time, please", "*", channel.Port2);
    }
}
