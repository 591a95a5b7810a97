using Messaging.Channels;
using Messaging.Events;
using Messaging.Runtime;
using Messaging.Simulation.Exploring;
using Messaging.Windows;

namespace Messaging.Simulation.Tests.Exploring;

/// <summary>Small programs of windows written in C#, some with a race in them.</summary>
internal static class SmallPrograms
{
    private const string Start = "https://race.test/";

    public static Scenario Named(string name) => name switch
    {
        "alone" => Alone,
        "two senders" => TwoSenders,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such program."),
    };

    /// <summary>A page without frames posts to itself through a channel.</summary>
    public static Scenario Alone => Scenario.Opening(Start, () => Documents(() => new TalkingToItself(), _ => new Answering()));

    /// <summary>A page gives a frame a port and hears one answer.</summary>
    public static Scenario Transfer => Scenario.Opening(Start, () => Documents(() => new Transferring(), _ => new Answering()));

    /// <summary>Two frames each post a message to the page that holds them.</summary>
    public static Scenario TwoSenders => Scenario.Opening(Start, () => Documents(() => new Listening(frames: 2), number => new Sending(number)));

    /// <summary>Three frames each post a message; the page is wrong to expect them in the order of their creation.</summary>
    public static Scenario WrongOrder => new(run =>
    {
        run.System.Open(Start);
        run.Settle();
        run.Expect(run.Console is ["frame 1", "frame 2", "frame 3"], "the frames answer in the order of their creation");
    })
    { Messaging = () => Documents(() => new Listening(frames: 3), number => new Sending(number)) };

    /// <summary>
    /// A page talks to itself thirty times, and is wrong to expect that its frame does not come between the twentieth and the last time: the
    /// frame has to be late, but not too late.
    /// </summary>
    public static Scenario LateFrame => new(run =>
    {
        run.System.Open(Start);
        run.Settle();
        run.Expect(run.Console.ToList().IndexOf("frame 1") is < 20 or >= 30, "the frame does not come between the twentieth and the last");
    })
    { Messaging = () => Documents(() => new Busy(), number => new Sending(number)) };

    private static MessagingOptions Documents(Func<WindowAgent> page, Func<int, WindowAgent> frame) => new()
    {
        Documents = new AgentDocuments()
            .Add(Start, page)
            .Add(Start + "frame1", () => frame(1))
            .Add(Start + "frame2", () => frame(2))
            .Add(Start + "frame3", () => frame(3)),
    };

    private sealed class Transferring : WindowAgent
    {
        protected override void OnLoad() => CreateFrame(Start + "frame1");

        protected override void OnFrameLoaded(Window frame)
        {
            var channel = new MessageChannel();
            channel.Port1.OnMessage = answer => Log(answer.Data.As<string>()!);
            frame.PostMessage("hello", "*", channel.Port2);
        }
    }

    private sealed class Answering : WindowAgent
    {
        protected override void OnLoad()
        {
        }

        protected override void OnMessage(MessageEvent message) => message.Ports[0].PostMessage("to you");
    }

    private sealed class Listening(int frames) : WindowAgent
    {
        protected override void OnLoad()
        {
            for (var number = 1; number <= frames; number++)
                CreateFrame($"{Start}frame{number}");
        }

        protected override void OnMessage(MessageEvent message) => Log(message.Data.As<string>()!);
    }

    private sealed class Busy : WindowAgent
    {
        protected override void OnLoad()
        {
            CreateFrame(Start + "frame1");
            var channel = new MessageChannel();
            channel.Port2.OnMessage = message =>
            {
                Log("own");
                if (message.Data.As<int>() > 0)
                    channel.Port1.PostMessage(message.Data.As<int>() - 1);
            };
            channel.Port1.PostMessage(29);
        }

        protected override void OnMessage(MessageEvent message) => Log(message.Data.As<string>()!);
    }

    private sealed class Sending(int number) : WindowAgent
    {
        protected override void OnLoad() => Parent.PostMessage($"frame {number}", "*");
    }

    private sealed class TalkingToItself : WindowAgent
    {
        protected override void OnLoad()
        {
            var channel = new MessageChannel();
            channel.Port2.OnMessage = message => Log(message.Data.As<string>()!);
            channel.Port1.PostMessage("message");
        }
    }
}
