using Messaging.Sandboxing;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Windows;
using Messaging.Windows.Navigation;
using static Messaging.UserAgents.BrowserProtocol;
using static Messaging.Windows.WindowProtocol;

namespace Messaging.Wire;

/// <summary>What is said to windows, and to the user agent about them.</summary>
internal static class WindowFormats
{
    private const int AllSandboxFlags = 511;

    public static readonly WireFormat[] All =
    [
        WireFormat.Of<PostMessage>("wp", WritePost, ReadPost),
        WireFormat.Of<Navigate>("wn", WriteNavigate, ReadNavigate),
        WireFormat.Of<Go>("wg", WriteGo, ReadGo),
        WireFormat.Of<ChangeFrame>("wf", WriteChange, ReadChange),
        WireFormat.Of("wu", UnloadFrame.Instance),
        WireFormat.Of("wx", CloseByScript.Instance),
        WireFormat.Of<WindowClosed>("wc", (writer, closed) => Window(writer, closed.Window), reader => new WindowClosed(Window(reader))),
        WireFormat.Of<FrameLoaded>("wl", (writer, loaded) => Window(writer, loaded.Frame), reader => new FrameLoaded(Window(reader))),
        WireFormat.Of<Open>("bo", (writer, open) => writer.Text(open.Url), reader => new Open(reader.Text())),
        WireFormat.Of<Opened>("ba", (writer, opened) => Window(writer, opened.Window), reader => new Opened(Window(reader))),
        WireFormat.Of<ForWindow>("bf", WriteLetter, ReadLetter),
        WireFormat.Of("be", EndWindows.Instance),
    ];

    private static void Window(WireWriter writer, WindowRef window)
    {
        writer.Text(window.Name);
        writer.Reference(window.Actor);
        writer.Flag(window.IsThroughUserAgent);
    }

    private static WindowRef Window(WireReader reader) =>
        new(reader.Text(), reader.Reference()) { IsThroughUserAgent = reader.Flag() };

    private static void WritePost(WireWriter writer, PostMessage post)
    {
        writer.Number(post.Id.Value);
        writer.Record(post.Record);
        Window(writer, post.Source);
        writer.Origin(post.SourceOrigin);
        writer.Target(post.Target);
    }

    private static PostMessage ReadPost(WireReader reader) =>
        new(new MessageId(reader.Number()), reader.Record(), Window(reader), reader.Origin(), reader.Target());

    private static void WriteNavigate(WireWriter writer, Navigate navigate)
    {
        writer.Text(navigate.Url);
        writer.OptionalText(navigate.Srcdoc);
        writer.Flag(navigate.Initiator is not null);
        if (navigate.Initiator is { } initiator)
        {
            writer.Origin(initiator.Origin);
            writer.Text(initiator.BaseUrl);
            writer.Text(initiator.Referrer);
        }

        writer.Number((long)navigate.Handling);
    }

    private static Navigate ReadNavigate(WireReader reader) => new(reader.Text())
    {
        Srcdoc = reader.OptionalText(),
        Initiator = reader.Flag() ? new Initiator(reader.Origin(), reader.Text(), reader.Text()) : null,
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
        writer.Number((long)change.Sandbox.Flags);
    }

    private static ChangeFrame ReadChange(WireReader reader) =>
        new(reader.Text(), new Sandbox((SandboxFlags)reader.Number(AllSandboxFlags, "a set of sandbox flags")));

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
