using System.Buffers;

namespace Messaging.Scripting.Urls;

/// <summary>A percent-encode set (URL Standard 1.3): which code points a part of a URL does not hold as they are.</summary>
internal sealed class EncodeSet
{
    public static readonly EncodeSet C0Control = new("");
    public static readonly EncodeSet Fragment = new(" \"<>`");
    public static readonly EncodeSet Query = new(" \"#<>");
    public static readonly EncodeSet SpecialQuery = new(" \"#<>'");
    public static readonly EncodeSet Path = new(" \"#<>?^`{}");
    public static readonly EncodeSet Userinfo = new(" \"#<>?^`{}/:;=@[\\]|");

    /// <summary>What forms do not hold as it is: all but letters, digits and <c>*-._</c>. Their blanks are plus signs besides.</summary>
    public static readonly EncodeSet Form = new(" \"#<>?^`{}/:;=@[\\]|$%&+,!'()~");

    private const int FirstPrintable = 0x20;
    private const int LastPrintable = 0x7E;

    private readonly SearchValues<char> _kept;

    private EncodeSet(string encoded)
    {
        var kept = Enumerable.Range(FirstPrintable, LastPrintable - FirstPrintable + 1).Select(code => (char)code);
        _kept = SearchValues.Create([.. kept.Except(encoded)]);
    }

    /// <summary>Whether a text holds nothing that must be encoded.</summary>
    public bool Keeps(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(_kept);

    public bool Keeps(byte code) => _kept.Contains((char)code);
}
