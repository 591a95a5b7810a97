namespace Messaging.Wire;

/// <summary>Writes and reads whole messages: every one that may travel from one node to another.</summary>
public static class WireCodec
{
    private static readonly WireFormat[] Formats =
        [.. PortFormats.All, .. WindowFormats.All, .. OpeningFormats.All, .. WorkerFormats.All, .. BroadcastFormats.All, .. LinkFormats.All];

    private static readonly Dictionary<Type, WireFormat> ByType = Formats.ToDictionary(format => format.Type);

    private static readonly Dictionary<string, WireFormat> ByManifest = Formats.ToDictionary(format => format.Manifest, StringComparer.Ordinal);

    /// <summary>The types of all messages that may travel.</summary>
    public static IEnumerable<Type> Types => Formats.Select(format => format.Type);

    /// <summary>The short name of the form that a message has on the wire.</summary>
    /// <exception cref="WireFormatException">Messages of its type do not travel.</exception>
    public static string ManifestOf(object message) => FormatOf(message).Manifest;

    public static byte[] Write(object message, IWireReferences references)
    {
        var writer = new WireWriter(references);
        FormatOf(message).Write(writer, message);
        return writer.ToArray();
    }

    /// <exception cref="WireFormatException">The manifest is unknown, or the bytes are not what it says.</exception>
    public static object Read(ReadOnlyMemory<byte> bytes, string manifest, IWireReferences references)
    {
        var reader = new WireReader(bytes, references);
        var message = Find(manifest).Read(reader);
        return reader.Remaining == 0 ? message : throw reader.Malformed($"{reader.Remaining} bytes are left over");
    }

    /// <summary>A message with its manifest before it.</summary>
    internal static void WriteNamed(WireWriter writer, object message)
    {
        var format = FormatOf(message);
        writer.Text(format.Manifest);
        format.Write(writer, message);
    }

    /// <summary>The manifest of the message that comes next.</summary>
    internal static WireFormat ReadFormat(WireReader reader) => Find(reader.Text());

    private static WireFormat FormatOf(object message) =>
        ByType.GetValueOrDefault(message.GetType()) ?? throw new WireFormatException($"A {message.GetType().FullName} does not travel between nodes.");

    private static WireFormat Find(string manifest) =>
        ByManifest.GetValueOrDefault(manifest) ?? throw new WireFormatException($"There is no message with the manifest '{manifest}' in this version.");
}
