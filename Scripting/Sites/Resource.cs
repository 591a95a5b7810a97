using System.Text;
using Messaging.Sandboxing;
using Messaging.Windows.Navigation;

namespace Messaging.Scripting.Sites;

/// <summary>What a URL led to.</summary>
/// <param name="Url">The absolute URL, without its fragment.</param>
/// <param name="Bytes">The content.</param>
/// <param name="Headers">The response's headers, among them Content-Type.</param>
public sealed record Resource(string Url, ReadOnlyMemory<byte> Bytes, HeaderList Headers)
{
    private static readonly HeaderList HtmlType = HeaderList.Empty.With("Content-Type", "text/html; charset=utf-8");

    /// <summary>A document whose text is there already.</summary>
    public static Resource OfHtml(string url, string text) => new(url, Encoding.UTF8.GetBytes(text), HtmlType);

    /// <summary>The type that the headers give, or that of unknown bytes.</summary>
    public MimeType ContentType => Headers.Get("content-type") is { } text && MimeType.Parse(text) is { } type ? type : MimeType.Unknown;

    /// <summary>What the headers say about combining the document with others, and forbid it.</summary>
    public DocumentPolicy Policy => IsolationHeaders.PolicyOf(Headers) with { Sandbox = Sandbox };

    /// <summary>What the headers forbid the document.</summary>
    public Sandbox Sandbox => IsolationHeaders.SandboxOf(Headers);

    /// <summary>The content as text: UTF-8, or UTF-16 after its byte order mark.</summary>
    public string Text => Bytes.Span switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(Bytes.Span[2..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(Bytes.Span[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(Bytes.Span[3..]),
        _ => Encoding.UTF8.GetString(Bytes.Span),
    };
}
