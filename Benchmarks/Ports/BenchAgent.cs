using Messaging.Benchmarks.Measuring;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Events;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Benchmarks.Ports;

/// <summary>The programs that are measured. Each calls back when it is done.</summary>
internal sealed class BenchAgent(string workerUrl, Action<BenchAgent> load) : WindowAgent
{
    private MessageChannel[] _kept = [];

    public void PingPong(int messages, int inFlight, Action done)
    {
        var channel = new MessageChannel();
        var left = messages;
        channel.Port2.OnMessage = message => channel.Port2.PostMessage(Hello(message.Data["i"].AsInt32()));
        channel.Port1.OnMessage = message =>
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

    public void MakeChannels(int count, Action done)
    {
        for (var i = 0; i < count; i++)
        {
            var channel = new MessageChannel();
            channel.Port1.Close();
            channel.Port2.Close();
        }

        done();
    }

    public void ShipPorts(int count, Action done)
    {
        var carrier = new MessageChannel();
        var left = count;
        carrier.Port2.OnMessage = message => message.Ports[0].PostMessage(message.Data);
        Next();

        void Next()
        {
            var channel = new MessageChannel();
            channel.Port1.OnMessage = _ =>
            {
                channel.Port1.Close();
                if (--left == 0)
                    done();
                else
                    Next();
            };
            carrier.Port1.PostMessage(Hello(left), channel.Port2);
        }
    }

    public void ShipToWorker(int count, Action done)
    {
        var worker = new Worker(workerUrl);
        var left = count;
        Next();

        void Next()
        {
            var channel = new MessageChannel();
            channel.Port1.OnMessage = _ =>
            {
                channel.Port1.Close();
                if (--left == 0)
                    done();
                else
                    Next();
            };
            worker.PostMessage(Hello(left), channel.Port2);
        }
    }

    public long OpenChannels(int count, Action done)
    {
        var bytes = Stage.RetainedBytes(() =>
        {
            _kept = new MessageChannel[count];
            for (var i = 0; i < count; i++)
                _kept[i] = new MessageChannel();
            return _kept;
        });
        done();
        return bytes;
    }

    protected override void OnLoad() => load(this);

    protected override void OnMessage(MessageEvent message)
    {
    }

    private static JsValue Hello(int i) => new JsObject { ["i"] = i, ["s"] = "hello" };
}
