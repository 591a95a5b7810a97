using System.Diagnostics.CodeAnalysis;

namespace Hocon.Reading;

/// <summary>A place in a text that moves forward and knows its line and column.</summary>
/// <param name="text">The whole document.</param>
/// <param name="source">What messages call the document, or null.</param>
internal sealed class Cursor(string text, string? source)
{
    /// <summary>What <see cref="Peek"/> answers behind the last character. It cannot be part of any valid construct.</summary>
    public const char End = '\0';

    private int _index;
    private int _line = 1;
    private int _lineStart;

    public bool AtEnd => _index >= text.Length;

    public Position Position => new(source, _line, _index - _lineStart + 1);

    public char Peek(int ahead = 0) => _index + ahead < text.Length ? text[_index + ahead] : End;

    public bool StartsWith(string expected) => string.CompareOrdinal(text, _index, expected, 0, expected.Length) == 0;

    public char Take()
    {
        var taken = text[_index++];
        if (taken == '\n')
        {
            _line++;
            _lineStart = _index;
        }

        return taken;
    }

    public void Skip(int count)
    {
        for (; count > 0; count--)
            Take();
    }

    /// <summary>Takes characters for as long as they match, and returns them.</summary>
    public string TakeWhile(Func<char, bool> matches)
    {
        var start = _index;
        while (!AtEnd && matches(text[_index]))
            Take();
        return text[start.._index];
    }

    /// <summary>Whether a comment begins here: <c>#</c> or <c>//</c>.</summary>
    public bool AtComment => Peek() == '#' || (Peek() == '/' && Peek(1) == '/');

    /// <summary>Skips whitespace within the line and returns it.</summary>
    public string TakeBlanks() => TakeWhile(c => c != '\n' && Characters.IsWhitespace(c));

    /// <summary>Skips whitespace, newlines and comments.</summary>
    /// <returns>Whether a newline was among them.</returns>
    public bool SkipToContent()
    {
        var line = _line;
        while (true)
        {
            TakeWhile(Characters.IsWhitespace);
            if (!AtComment)
                return _line != line;
            TakeWhile(c => c != '\n');
        }
    }

    /// <summary>What stands here, for a message.</summary>
    public string Found => AtEnd ? "the end of the text" : Peek() == '\n' ? "the end of the line" : $"'{Peek()}'";

    [DoesNotReturn]
    public void Fail(string problem) => throw new HoconParserException(Position, problem);
}
