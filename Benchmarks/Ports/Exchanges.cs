using Messaging.Channels;
using Messaging.Cloning;

namespace Messaging.Benchmarks.Ports;

/// <summary>Programs in which the two ends of a channel send each other messages.</summary>
internal static class Exchanges
{
    /// <summary>The message of every row.</summary>
    public static JsValue Hello(int i) => new JsObject { ["i"] = i, ["s"] = "hello" };

    /// <param name="messages">How many are delivered at both ends together.</param>
    public static void PingPong(int messages, int inFlight, Action done)
    {
        var channel = new MessageChannel();
        var left = messages;
        channel.Port2.OnMessage = message => channel.Port2.PostMessage(Hello(message.Data["i"].AsInt32()));
        channel.Port1.OnMessage = _ =>
        {
            left -= 2;
            if (left > 0)
                channel.Port1.PostMessage(Hello(left));
            else if (left == 0)
                done();
        };
        for (var i = 0; i < inFlight; i++)
            channel.Port1.PostMessage(Hello(i));
    }

    /// <summary>A message to and fro on a channel for as long as its agent lives.</summary>
    public static void EndlessPingPong()
    {
        var channel = new MessageChannel();
        channel.Port2.OnMessage = message => channel.Port2.PostMessage(message.Data);
        channel.Port1.OnMessage = message => channel.Port1.PostMessage(message.Data);
        channel.Port1.PostMessage(Hello(0));
    }
}
