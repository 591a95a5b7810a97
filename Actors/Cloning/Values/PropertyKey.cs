namespace Messaging.Cloning;

/// <summary>
/// Which property names are array indices (ECMAScript, section "The Object Type"): "0" to "4294967294" in canonical form.
/// </summary>
internal static class PropertyKey
{
    public const uint NoIndex = uint.MaxValue;

    /// <summary>The index that the name is, or <see cref="NoIndex"/>.</summary>
    public static uint IndexOf(string name)
    {
        if (name.Length is 0 or > 10 || !char.IsAsciiDigit(name[0]) || (name[0] == '0' && name.Length > 1))
            return NoIndex;
        ulong index = 0;
        foreach (var digit in name)
        {
            if (!char.IsAsciiDigit(digit))
                return NoIndex;
            index = index * 10 + (uint)(digit - '0');
        }

        return index < NoIndex ? (uint)index : NoIndex;
    }
}
