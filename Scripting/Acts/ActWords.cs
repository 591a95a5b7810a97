using System.Text;

namespace Messaging.Scripting.Acts;

/// <summary>
/// Splits the text of an act into words as a shell would: blanks separate, except within quotes. A word that is quoted as a whole stands
/// for what is between its quotes; quotes within a word, as in <c>input[name="a b"]</c>, belong to it.
/// </summary>
internal sealed class ActWords
{
    private readonly string _text;
    private readonly List<Range> _words = [];

    public ActWords(string text)
    {
        _text = text;
        var position = 0;
        while (SkipBlanks(ref position))
        {
            var start = position;
            SkipWord(ref position);
            _words.Add(start..position);
        }
    }

    public int Count => _words.Count;

    /// <summary>One word, without the quotes around it.</summary>
    public string this[int index] => Unquote(_text[_words[index]]);

    /// <summary>Everything from one word up to another, as it was written; without quotes if it is a single quoted word.</summary>
    public string Between(int first, int end) => end - first == 1 ? this[first] : _text[_words[first].Start.._words[end - 1].End];

    /// <summary>A text as one word, in double quotes.</summary>
    public static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    private bool SkipBlanks(ref int position)
    {
        while (position < _text.Length && char.IsWhiteSpace(_text[position]))
            position++;
        return position < _text.Length;
    }

    private void SkipWord(ref int position)
    {
        while (position < _text.Length && !char.IsWhiteSpace(_text[position]))
        {
            if (_text[position] is '"' or '\'')
                SkipQuoted(ref position);
            else
                position++;
        }
    }

    private void SkipQuoted(ref int position)
    {
        var start = position;
        var quote = _text[position++];
        while (position < _text.Length && _text[position] != quote)
            position += _text[position] == '\\' ? 2 : 1;
        if (position >= _text.Length)
            throw new ActFormatException($"The act '{_text}' opens a quote that it does not close: {_text[start..]}");
        position++;
    }

    private static string Unquote(string word)
    {
        if (word is not ['"' or '\'', .., _] || word[^1] != word[0] || !IsOneQuote(word))
            return word;
        var unquoted = new StringBuilder(word.Length);
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (word[i] == '\\' && (word[i + 1] == word[0] || word[i + 1] == '\\'))
                i++;
            unquoted.Append(word[i]);
        }

        return unquoted.ToString();
    }

    private static bool IsOneQuote(string word)
    {
        var position = 1;
        while (word[position] != word[0])
            position += word[position] == '\\' ? 2 : 1;
        return position == word.Length - 1;
    }
}
