using static Messaging.UserAgents.BrowserProtocol;

namespace Messaging.Wire;

/// <summary>A window that a script opens, perhaps on another node.</summary>
internal static class OpeningFormats
{
    public static readonly WireFormat[] All = [WireFormat.Of<OpenByScript>("bs", Write, Read)];

    private static void Write(WireWriter writer, OpenByScript open)
    {
        writer.Place(open.Place);
        WindowFormats.WriteNavigate(writer, open.Navigate);
    }

    private static OpenByScript Read(WireReader reader) => new(reader.Place(), WindowFormats.ReadNavigate(reader));
}
