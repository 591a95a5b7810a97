namespace Messaging.Wire;

/// <summary>How messages of one type are written and read. Formats are only ever added to: a manifest keeps its meaning for good.</summary>
/// <param name="Manifest">A short name that no other format has.</param>
internal sealed record WireFormat(string Manifest, Type Type, Action<WireWriter, object> Write, Func<WireReader, object> Read)
{
    public static WireFormat Of<T>(string manifest, Action<WireWriter, T> write, Func<WireReader, T> read)
        where T : notnull => new(manifest, typeof(T), (writer, message) => write(writer, (T)message), reader => read(reader));

    /// <summary>The format of a message that says nothing but that it is there.</summary>
    public static WireFormat Of<T>(string manifest, T only)
        where T : notnull => new(manifest, typeof(T), static (_, _) => { }, _ => only);
}
