using Messaging.Events;
using Messaging.Windows;

/// <summary>Answers on the port that comes with a question.</summary>
internal sealed class AnsweringFrame : WindowAgent
{
    protected override void OnLoad()
    {
    }

    protected override void OnMessage(MessageEvent message)
    {
        var port = message.Ports[0];
        port.OnMessage = thanks => Log(thanks.Data.AsString());
        port.PostMessage("five o'clock");
    }
}
