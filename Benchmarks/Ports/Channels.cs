using Messaging.Benchmarks.Measuring;
using Messaging.Channels;

namespace Messaging.Benchmarks.Ports;

/// <summary>Programs that make channels.</summary>
internal static class Channels
{
    public static void MakeAndClose(int count, Action done)
    {
        for (var i = 0; i < count; i++)
        {
            var channel = new MessageChannel();
            channel.Port1.Close();
            channel.Port2.Close();
        }

        done();
    }

    public static MessageChannel[] Open(int count)
    {
        var channels = new MessageChannel[count];
        for (var i = 0; i < count; i++)
            channels[i] = new MessageChannel();
        return channels;
    }

    /// <summary>What an open channel keeps alive, both port actors and the objects for scripts included.</summary>
    public static double BytesEach(int count)
    {
        var bytes = 0L;
        BenchSystem.Run((_, done) =>
        {
            bytes = Stage.RetainedBytes(() => Open(count));
            done();
        });
        return bytes / (double)count;
    }

    /// <summary>Opens channels, and sends a message through each of them while all are open.</summary>
    public static void UseAllOnce(int count, Action done)
    {
        var left = count;
        var channels = Open(count);
        foreach (var channel in channels)
        {
            channel.Port2.OnMessage = _ =>
            {
                if (--left > 0)
                    return;
                GC.KeepAlive(channels);
                done();
            };
            channel.Port1.PostMessage(Exchanges.Hello(left));
        }
    }
}
