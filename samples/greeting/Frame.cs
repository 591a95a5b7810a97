using Messaging.Events;
using Messaging.Windows;

/// <summary>Greets whoever it is told to.</summary>
internal sealed class Frame : WindowAgent
{
    protected override void OnLoad()
    {
    }

    protected override void OnMessage(MessageEvent message)
    {
        var invitation = message.Data.As<Invitation>()!;
        invitation.Reply.PostMessage($"hello to you, {invitation.Name}");
    }
}
