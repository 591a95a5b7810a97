using System.Collections.Immutable;
using Messaging.Runtime;
using Messaging.Simulation.Recordings;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Tests.Recordings;

/// <summary>Runs of the transfer program, written down.</summary>
internal static class RecordedRuns
{
    public static readonly RecordingHeader Header = new(
        "page.html",
        "html",
        ulong.MaxValue,
        ["click \"button\""],
        ["https://a.test=./a"],
        ["no message lost"],
        ImmutableSortedDictionary<string, string>.Empty.Add("turn-us", "10"),
        ImmutableSortedDictionary<string, string>.Empty.Add("https://a.test/", "ab"));

    public static Recording Of(MessagingOptions messaging, IChoice choice, Action<Recorder, SimulatedSystem>? begin = null)
    {
        var recorder = new Recorder();
        using var system = new SimulatedSystem(new SimulationOptions { Choice = choice, Messaging = messaging with { Trace = recorder } });
        recorder.Follow(system.Loop);
        begin?.Invoke(recorder, system);
        system.Open("https://race.test/");
        system.Settle();
        recorder.Stop();
        return recorder.ToRecording(Header);
    }

    public static MessagingOptions Transfer => Exploring.SmallPrograms.Transfer.Messaging();

    public static string TextOf(Recording recording)
    {
        var writer = new StringWriter { NewLine = "\n" };
        RecordingWriter.Write(writer, recording);
        return writer.ToString();
    }
}
