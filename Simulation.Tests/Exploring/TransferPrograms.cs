using Messaging.Channels;
using Messaging.Events;
using Messaging.Runtime;
using Messaging.Simulation.Exploring;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Simulation.Tests.Exploring;

/// <summary>
/// Programs in which ports move. In the largest one both ends of a channel move while messages are under way: the page posts on one end, gives the other to a frame, which
/// gives it to a second one through the page; then the first end moves, too. In the end one side is closed, and a message with a port is lost.
/// </summary>
internal static class TransferPrograms
{
    private const string Start = "https://transfer.test/";

    /// <summary>All programs in which ports move, from the smallest to the largest.</summary>
    public static (string Name, Scenario Scenario)[] All =>
    [
        ("transfer to itself", Opening(() => new ToItself())),
        ("transfer", SmallPrograms.Transfer),
        ("transfer to a worker", Opening(() => new WithWorker())),
        ("both ends at once", Opening(() => new BothEnds())),
        ("passing on", PassingOn),
    ];

    public static Scenario PassingOn => new(run =>
    {
        run.System.Open(Start);
        run.Settle();
    })
    {
        Messaging = () => new MessagingOptions
        {
            Documents = new AgentDocuments().Add(Start, () => new Page()).Add(Start + "first", () => new First()).Add(Start + "second", () => new Second()),
        },
    };

    private static Scenario Opening(Func<WindowAgent> page) => Scenario.Opening(Start, () => new MessagingOptions
    {
        Documents = new AgentDocuments().Add(Start, page).Add(Start + "first", () => new Keeper("first")).Add(Start + "second", () => new Keeper("second")),
        Workers = new AgentWorkers().Add(Start + "worker.js", () => new Answerer()),
    });

    /// <summary>Gives itself one end while messages wait at it.</summary>
    private sealed class ToItself : WindowAgent
    {
        protected override void OnLoad()
        {
            var channel = new MessageChannel();
            channel.Port1.PostMessage("1");
            Self.PostMessage("take", "*", channel.Port2);
            channel.Port1.PostMessage("2");
        }

        protected override void OnMessage(MessageEvent message) => message.Ports[0].OnMessage = got => Log($"got {got.Data.As<string>()}");
    }

    /// <summary>A worker gets one end, answers, and is terminated.</summary>
    private sealed class WithWorker : WindowAgent
    {
        protected override void OnLoad()
        {
            var worker = new Worker(Start + "worker.js");
            var channel = new MessageChannel();
            channel.Port1.OnMessage = message =>
            {
                Log($"page got {message.Data.As<string>()}");
                worker.Terminate();
            };
            worker.PostMessage("take", channel.Port2);
            channel.Port1.PostMessage("1");
            channel.Port1.PostMessage("2");
        }
    }

    private sealed class Answerer : WorkerAgent
    {
        protected override void OnLoad()
        {
        }

        protected override void OnMessage(MessageEvent message)
        {
            var port = message.Ports[0];
            port.OnMessage = got => port.PostMessage($"answer to {got.Data.As<string>()}");
        }
    }

    /// <summary>Gives both ends of a channel to two frames at the same time, with messages in both directions.</summary>
    private sealed class BothEnds : WindowAgent
    {
        private readonly List<Window> _frames = [];

        protected override void OnLoad()
        {
            _frames.Add(CreateFrame(Start + "first"));
            _frames.Add(CreateFrame(Start + "second"));
        }

        protected override void OnLoaded()
        {
            var channel = new MessageChannel();
            channel.Port1.PostMessage("from 1");
            channel.Port2.PostMessage("from 2");
            _frames[0].PostMessage("take", "*", channel.Port1);
            _frames[1].PostMessage("take", "*", channel.Port2);
        }
    }

    private sealed class Keeper(string name) : WindowAgent
    {
        protected override void OnLoad()
        {
        }

        protected override void OnMessage(MessageEvent message)
        {
            var port = message.Ports[0];
            port.OnMessage = got => Log($"{name} got {got.Data.As<string>()}");
            port.PostMessage($"hello from {name}");
        }
    }

    private sealed class Page : WindowAgent
    {
        private readonly List<Window> _frames = [];

        protected override void OnLoad()
        {
            _frames.Add(CreateFrame(Start + "first"));
            _frames.Add(CreateFrame(Start + "second"));
        }

        protected override void OnLoaded()
        {
            var channel = new MessageChannel();
            channel.Port1.OnMessage = message => Log($"page got {message.Data.As<string>()}");
            channel.Port1.PostMessage("1");
            _frames[0].PostMessage("take", "*", channel.Port2);
            channel.Port1.PostMessage("2");
            channel.Port1.PostMessage("3");
            var own = new MessageChannel();
            own.Port2.OnMessage = message =>
            {
                channel.Port1.PostMessage("4");
                if (message.Data.As<string>() != "move")
                    return;
                _frames[0].PostMessage("start", "*");
                _frames[1].PostMessage("other end", "*", channel.Port1);
            };
            own.Port1.PostMessage("post");
            own.Port1.PostMessage("move");
        }

        protected override void OnMessage(MessageEvent message)
        {
            message.Ports[0].PostMessage("seen by the page");
            _frames[1].PostMessage("take", "*", [.. message.Ports]);
        }
    }

    // It starts the port only when it is told to: until then nothing may come out of it.
    private sealed class First : WindowAgent
    {
        private MessagePort? _port;

        protected override void OnLoad()
        {
        }

        protected override void OnMessage(MessageEvent message)
        {
            if (_port is null)
            {
                _port = message.Ports[0];
                _port.PostMessage("hello");
                return;
            }

            _port.OnMessage = got =>
            {
                Log($"first got {got.Data.As<string>()}");
                Parent.PostMessage("pass on", "*", _port);
            };
        }
    }

    private sealed class Second : WindowAgent
    {
        private readonly List<MessagePort> _ports = [];

        protected override void OnLoad()
        {
        }

        protected override void OnMessage(MessageEvent message)
        {
            var port = message.Ports[0];
            _ports.Add(port);
            port.PostMessage($"from {message.Data.As<string>()}");
            if (message.Data.As<string>() == "other end")
            {
                port.OnMessage = got => Log($"other end got {got.Data.As<string>()}");
                return;
            }

            var count = 0;
            port.OnMessage = got =>
            {
                Log($"second got {got.Data.As<string>()}");
                if (++count == 2)
                    LeaveTheRest(port);
            };
        }

        private void LeaveTheRest(MessagePort port)
        {
            var lost = new MessageChannel();
            port.PostMessage("last", lost.Port2);
            port.Close();
            port.PostMessage("too late", lost.Port1);
        }
    }
}
