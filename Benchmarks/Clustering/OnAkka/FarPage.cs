using Messaging.Events;
using Messaging.Windows;

namespace Messaging.Benchmarks.Clustering;

/// <summary>The frame: answers the last of a row of messages, and gives back every port.</summary>
internal sealed class FarPage : WindowAgent
{
    protected override void OnLoad()
    {
    }

    protected override void OnMessage(MessageEvent message)
    {
        var port = message.Ports[0];
        port.OnMessage = hello =>
        {
            if (hello.Ports.Length > 0)
                port.PostMessage(hello.Data, hello.Ports[0]);
            else if (hello.Data["left"].AsInt32() == 0)
                port.PostMessage("done");
        };
    }
}
