using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Narration;

/// <summary>Makes the line of each message: when it was posted, what became of it when, from whom to whom, what it says, which ports it carries.</summary>
/// <param name="width">How many characters fit on a line; null if nothing is to be cut.</param>
public sealed class MessageLines(Columns columns, Ledger ledger, int? width)
{
    private const int UsualCut = 60;
    private const int ShortestCut = 16;

    /// <summary>The heading of the columns.</summary>
    public Line Heading() =>
        new Line().Add("posted/ms".PadLeft(Times.ColumnWidth), Tone.Faint).Until(Columns.Arrived).Add("arrived".PadLeft(Times.ColumnWidth), Tone.Faint)
            .Until(Columns.From).Add("from", Tone.Faint).Until(columns.To).Add("to", Tone.Faint).Until(columns.What).Add("message", Tone.Faint);

    public IEnumerable<Line> Delivered(PostedMessage message, TimeSpan time, string to) =>
        Make(message, Times.Column(time), Tone.Plain, ActorNames.Short(to), TravellingPorts.Arrived(message.Event.Ports, ledger, width is not null));

    public IEnumerable<Line> Lost(PostedMessage message, LossReason reason) =>
        Make(
            message, "lost".PadLeft(Times.ColumnWidth), Tone.Bad, ReceiverOf(message),
            TravellingPorts.LeftBehind(message.Event.Ports, width is not null).Add($"  {reason}: {LossReasons.Explain(reason)}", Tone.Bad));

    /// <summary>The line of a message that still waits when the run ends.</summary>
    public IEnumerable<Line> Waiting(PostedMessage message) =>
        Make(
            message, "waiting".PadLeft(Times.ColumnWidth), Tone.Warning, ReceiverOf(message),
            TravellingPorts.LeftBehind(message.Event.Ports, width is not null).Add($"  {WhyItWaits(message)}", Tone.Warning));

    private IEnumerable<Line> Make(PostedMessage message, string fate, Tone tone, string to, Line tail)
    {
        var from = ActorNames.Short(message.Event.From);
        columns.MakeRoom(from, to);
        var line = new Line().Add(Times.Column(message.Time), Tone.Faint).Until(Columns.Arrived).Add(fate, tone)
            .Until(Columns.From).Add(from, Tone.Actor).Until(columns.To - 2).Add("→ ", Tone.Faint).Add(to, Tone.Actor).Until(columns.What);
        var picture = RecordPicture.Of(message.Event.Record);
        if (width is not { } fits)
            return [line.Add(picture).Add(tail)];
        var room = fits - line.Length;
        return tail.Length == 0 || Math.Min(picture.Length, ShortestCut) + tail.Length <= room
            ? [line.Add(Cut(picture, room - tail.Length)).Add(tail)]
            : [line.Add(Cut(picture, room)), new Line().Until(Columns.From).Add(tail)];
    }

    private static string Cut(string picture, int room)
    {
        var length = Math.Clamp(room, ShortestCut, UsualCut);
        return picture.Length <= length ? picture : picture[..(length - 1)] + "…";
    }

    private string ReceiverOf(PostedMessage message) => ledger.Find(message.Event.Id)?.Receiver is not { } port
        ? ActorNames.Short(message.Event.To)
        : ledger.Find(port) is { IsInFlight: false } side ? ActorNames.Short(side.Current.Path) : $"port {port}";

    private string WhyItWaits(PostedMessage message) => ledger.Find(message.Event.Id)?.Receiver is { } port && ledger.Find(port) is { } side
        ? side.IsInFlight ? $"port {port} is in a message that nobody has received"
            : side.IsEnabled ? "it is still under way" : $"port {port} was never started"
        : "it was neither delivered nor lost";
}
