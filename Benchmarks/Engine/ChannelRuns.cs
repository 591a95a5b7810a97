using System.Threading.Channels;
using Messaging.Benchmarks.Measuring;

namespace Messaging.Benchmarks.Engine;

/// <summary>The limit: a bare channel between two tasks, with no actor around it.</summary>
internal static class ChannelRuns
{
    public static double Pair(int messages, int inFlight) => Stage.PerSecond(messages, () => PairAsync(messages / 2, inFlight).Wait());

    public static double Flood(int messages) => Stage.PerSecond(messages, () => FloodAsync(messages).Wait());

    private static async Task PairAsync(int roundTrips, int inFlight)
    {
        var there = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var back = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var ball = new object();
        var pong = Task.Run(async () =>
        {
            for (var i = 0; i < roundTrips; i++)
                back.Writer.TryWrite(await there.Reader.ReadAsync().ConfigureAwait(false));
        });
        var ping = Task.Run(async () =>
        {
            for (var i = 0; i < inFlight; i++)
                there.Writer.TryWrite(ball);
            for (var i = 0; i < roundTrips; i++)
            {
                await back.Reader.ReadAsync().ConfigureAwait(false);
                if (i + inFlight < roundTrips)
                    there.Writer.TryWrite(ball);
            }
        });
        await Task.WhenAll(ping, pong).ConfigureAwait(false);
    }

    private static async Task FloodAsync(int messages)
    {
        var channel = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
        var message = new object();
        var reader = Task.Run(async () =>
        {
            for (var i = 0; i < messages; i++)
                await channel.Reader.ReadAsync().ConfigureAwait(false);
        });
        Parallel.For(0, 2, _ =>
        {
            for (var i = 0; i < messages / 2; i++)
                channel.Writer.TryWrite(message);
        });
        await reader.ConfigureAwait(false);
    }
}
