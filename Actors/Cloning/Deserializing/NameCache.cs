namespace Messaging.Cloning;

/// <summary>
/// Names of properties that were read lately. The same few names come again and again, in one message and from one message to the next;
/// they need not be new strings each time.
/// </summary>
internal sealed class NameCache
{
    private const int Places = 256;
    private const int LongestKept = 32;
    private readonly string[] _names = new string[Places];

    /// <summary>The name that begins with a tag already read, or null if it is not the tag of a string.</summary>
    public string? Read(ref RecordReader reader, byte tag)
    {
        if (tag is < (byte)RecordTag.ShortString or > (byte)RecordTag.ShortString + LongestKept)
            return reader.TryString(tag, out var text) ? text : null;
        var latin1 = reader.Raw(tag - (byte)RecordTag.ShortString);
        ref var kept = ref _names[PlaceOf(latin1)];
        if (kept is null || !Matches(kept, latin1))
            kept = System.Text.Encoding.Latin1.GetString(latin1);
        return kept;
    }

    private static int PlaceOf(ReadOnlySpan<byte> latin1)
    {
        var hash = (uint)latin1.Length;
        foreach (var unit in latin1)
            hash = hash * 31 + unit;
        return (int)(hash % Places);
    }

    private static bool Matches(string name, ReadOnlySpan<byte> latin1)
    {
        if (name.Length != latin1.Length)
            return false;
        for (var i = 0; i < latin1.Length; i++)
        {
            if (name[i] != latin1[i])
                return false;
        }

        return true;
    }
}
