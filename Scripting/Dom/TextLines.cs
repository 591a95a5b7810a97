using System.Text;

namespace Messaging.Scripting.Dom;

/// <summary>
/// Text that grows word by word and line by line, as a browser would set it: blanks collapse, empty lines do not arise by themselves.
/// </summary>
internal sealed class TextLines
{
    private readonly StringBuilder _text = new();
    private int _lineStart;
    private bool _blankDue;

    /// <summary>Adds text in which any run of blanks stands for one.</summary>
    public void Add(string text)
    {
        foreach (var letter in text)
        {
            if (letter is ' ' or '\t' or '\n' or '\r' or '\f')
                _blankDue = true;
            else
                AddLetter(letter);
        }
    }

    /// <summary>Adds a word that stands apart from its neighbours.</summary>
    public void AddWord(string word)
    {
        _blankDue = true;
        foreach (var letter in word)
            AddLetter(letter);
        _blankDue = true;
    }

    public void AddPreformatted(string text) => _text.Append(text.TrimEnd('\n'));

    public void AddTab()
    {
        _blankDue = false;
        if (_text.Length > _lineStart)
            _text.Append('\t');
    }

    /// <summary>Begins the line of a list item.</summary>
    /// <param name="depth">How many lists the item's own list is in.</param>
    public void BeginItem(int depth)
    {
        _text.Append(' ', 2 * depth).Append("• ");
        _lineStart = _text.Length;
    }

    /// <summary>A line break that the text asks for.</summary>
    public void Break()
    {
        _text.Append('\n');
        _lineStart = _text.Length;
        _blankDue = false;
    }

    /// <summary>Ends the line if anything is on it.</summary>
    public void EndLine()
    {
        _blankDue = false;
        if (_text.Length > 0 && _text[^1] != '\n')
            Break();
    }

    public override string ToString() => string.Join('\n', _text.ToString().Split('\n').Select(line => line.TrimEnd(' ', '\t'))).Trim('\n');

    private void AddLetter(char letter)
    {
        if (_blankDue && _text.Length > _lineStart && _text[^1] != '\t')
            _text.Append(' ');
        _blankDue = false;
        _text.Append(letter);
    }
}
