using Messaging.Channels;
using Messaging.Windows;

/// <summary>Reads a port by awaiting, and waits on the clock of the actor system.</summary>
internal sealed class Clock : WindowAgent
{
    protected override async void OnLoad()
    {
        var channel = new MessageChannel();
        SetTimeout(() => channel.Port1.PostMessage("tick"), TimeSpan.FromMilliseconds(20));
        var first = await channel.Port2.ReceiveAsync();
        await Delay(TimeSpan.FromMilliseconds(20));
        channel.Port1.PostMessage(new { after = first.Data, time = Now });
        channel.Port1.Close();
        await foreach (var message in channel.Port2)
            Log(message.Data.ToString());
    }
}
