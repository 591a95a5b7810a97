using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Windows;

namespace Messaging.Benchmarks.Clustering;

/// <summary>The window that is measured, and has one end of a channel to its frame.</summary>
internal sealed class NearPage(string frame, Action connected) : WindowAgent
{
    private MessagePort _port = null!;

    /// <summary>Posts so many messages, and is done when the frame has said that it has them all.</summary>
    public void Post(int count, Action done)
    {
        _port.OnMessage = _ => done();
        for (var left = count - 1; left >= 0; left--)
            _port.PostMessage(Hello(left));
    }

    /// <summary>Posts a message, and the next when the answer is there.</summary>
    public void GoBackAndForth(int count, Action done)
    {
        _port.OnMessage = _ =>
        {
            if (--count == 0)
                done();
            else
                _port.PostMessage(Hello(0));
        };
        _port.PostMessage(Hello(0));
    }

    /// <summary>Sends a port to the frame, which sends it back, so many times in all.</summary>
    public void MovePort(int count, Action done)
    {
        var channel = new MessageChannel();
        _port.OnMessage = message => Send(message.Ports[0]);
        Send(channel.Port2);

        void Send(MessagePort travelling)
        {
            if ((count -= 2) > 0)
            {
                _port.PostMessage(Hello(0), travelling);
                return;
            }

            channel.Port1.Close();
            done();
        }
    }

    protected override void OnLoad() => CreateFrame(frame);

    protected override void OnFrameLoaded(Window frame)
    {
        var channel = new MessageChannel();
        _port = channel.Port1;
        frame.PostMessage("here", "*", channel.Port2);
        connected();
    }

    protected override object? OnInteract(object request)
    {
        ((Action<NearPage>)request)(this);
        return null;
    }

    private static JsValue Hello(int left) => new JsObject { ["left"] = left, ["s"] = "hello" };
}
