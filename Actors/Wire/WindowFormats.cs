using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Windows;
using Messaging.Windows.Distant;
using Messaging.Windows.Navigation;
using static Messaging.UserAgents.BrowserProtocol;
using static Messaging.Windows.WindowProtocol;

namespace Messaging.Wire;

/// <summary>What is said to windows, and to the user agent about them.</summary>
internal static class WindowFormats
{
    public static readonly WireFormat[] All =
    [
        WireFormat.Of<PostMessage>("wp", WritePost, ReadPost),
        WireFormat.Of<Navigate>("wn", WriteNavigate, ReadNavigate),
        WireFormat.Of<Go>("wg", WriteGo, ReadGo),
        WireFormat.Of<ChangeFrame>("wf", WriteChange, ReadChange),
        WireFormat.Of("wu", UnloadFrame.Instance),
        WireFormat.Of("wx", CloseByScript.Instance),
        WireFormat.Of<WindowClosed>("wc", (writer, closed) => writer.Window(closed.Window), reader => new WindowClosed(reader.Window())),
        WireFormat.Of<FrameLoaded>("wl", (writer, loaded) => writer.Window(loaded.Frame), reader => new FrameLoaded(reader.Window())),
        WireFormat.Of<Open>("bo", (writer, open) => writer.Text(open.Url), reader => new Open(reader.Text())),
        WireFormat.Of<Opened>("ba", (writer, opened) => writer.Window(opened.Window), reader => new Opened(reader.Window())),
        WireFormat.Of<ForWindow>("bf", WriteLetter, ReadLetter),
        WireFormat.Of("be", EndWindows.Instance),
        WireFormat.Of<DistantProtocol.PlaceFrame>("bp", (writer, place) => writer.Place(place.Place), reader => new DistantProtocol.PlaceFrame(reader.Place())),
        WireFormat.Of<DistantProtocol.FramePlaced>(
            "bq", (writer, placed) => writer.Reference(placed.Frame), reader => new DistantProtocol.FramePlaced(reader.Reference())),
        WireFormat.Of("bg", DistantProtocol.FrameGone.Instance),
    ];

    private static void WritePost(WireWriter writer, PostMessage post)
    {
        writer.Number(post.Id.Value);
        writer.Record(post.Record);
        writer.Window(post.Source);
        writer.Origin(post.SourceOrigin);
        writer.Target(post.Target);
    }

    private static PostMessage ReadPost(WireReader reader) =>
        new(new MessageId(reader.Number()), reader.Record(), reader.Window(), reader.Origin(), reader.Target());

    internal static void WriteNavigate(WireWriter writer, Navigate navigate)
    {
        writer.Text(navigate.Url);
        writer.OptionalText(navigate.Srcdoc);
        writer.Flag(navigate.Initiator is not null);
        if (navigate.Initiator is { } initiator)
            writer.Initiator(initiator);

        writer.Number((long)navigate.Handling);
    }

    internal static Navigate ReadNavigate(WireReader reader) => new(reader.Text())
    {
        Srcdoc = reader.OptionalText(),
        Initiator = reader.Flag() ? reader.Initiator() : null,
        Handling = reader.Enum<HistoryHandling>(),
    };

    private static void WriteGo(WireWriter writer, Go go)
    {
        writer.Flag(go.Delta < 0);
        writer.Number(Math.Abs((long)go.Delta));
    }

    private static Go ReadGo(WireReader reader)
    {
        var isBack = reader.Flag();
        var steps = reader.Number(int.MaxValue, "a number of steps");
        return new Go(isBack ? -steps : steps);
    }

    private static void WriteChange(WireWriter writer, ChangeFrame change)
    {
        writer.Text(change.Name);
        writer.Sandbox(change.Sandbox);
    }

    private static ChangeFrame ReadChange(WireReader reader) =>
        new(reader.Text(), reader.Sandbox());

    private static void WriteLetter(WireWriter writer, ForWindow letter)
    {
        writer.Text(letter.Name);
        WireCodec.WriteNamed(writer, letter.Message);
    }

    // A letter in a letter has no meaning, and a row of them would be a way to exhaust the stack.
    private static ForWindow ReadLetter(WireReader reader)
    {
        var name = reader.Text();
        var format = WireCodec.ReadFormat(reader);
        return format.Type != typeof(ForWindow) ? new ForWindow(name, format.Read(reader)) : throw reader.Malformed("a letter is inside a letter");
    }
}
