using System.Text;
using Hocon.Syntax;
using Hocon.Tree;

namespace Hocon.Reading;

/// <summary>
/// Reads a value: everything up to the end of the line, a comma or a closing bracket, joined as "Value concatenation" says.
/// </summary>
internal sealed class ValueReader(Cursor cursor, DocumentReader document, ReadingScope scope)
{
    /// <param name="path">Where the value will stand, counted from the root of this document.</param>
    /// <param name="role">What the message says is missing when there is no value, for example "a list item".</param>
    public Term Read(KeyPath path, string role)
    {
        var start = cursor.Position;
        var parts = new List<Term>();
        while (true)
        {
            var position = cursor.Position;
            var blanks = cursor.TakeBlanks();
            if (AtEndOfValue())
                break;
            if (blanks.Length > 0 && parts.Count > 0)
                parts.Add(new BlankTerm(position, blanks));
            parts.Add(ReadPart(path));
        }

        return parts.Count switch
        {
            0 => throw new HoconParserException(start, $"{role} is expected here, not {cursor.Found}"),
            1 => parts[0],
            _ => Joined(start, parts),
        };
    }

    private bool AtEndOfValue() => cursor.AtEnd || cursor.Peek() is '\n' or ',' or '}' or ']' || cursor.AtComment;

    private Term ReadPart(KeyPath path)
    {
        var start = cursor.Position;
        switch (cursor.Peek())
        {
            case '"':
                return new LiteralTerm(start, new TextNode(QuotedReader.Read(cursor), quoted: true));
            case '{':
                return document.ReadObject(path);
            case '[':
                return document.ReadList(path);
            case '$':
                return ReadReference(start);
        }

        var text = ReadUnquoted();
        if (text.Length == 0)
            cursor.Fail($"{cursor.Found} cannot stand in a value unless it is in quotes");
        return new LiteralTerm(start, text == "null" ? NullNode.Instance : new TextNode(text, quoted: false));
    }

    private string ReadUnquoted()
    {
        var text = new StringBuilder();
        while (!cursor.AtEnd && !cursor.AtComment && Characters.IsUnquoted(cursor.Peek()) && !Characters.IsWhitespace(cursor.Peek()))
            text.Append(cursor.Take());
        return text.ToString();
    }

    private ReferenceTerm ReadReference(Position start)
    {
        cursor.Take();
        if (cursor.Peek() != '{')
            cursor.Fail($"'$' must be followed by '{{', not by {cursor.Found}; a '$' that is meant as such stands in quotes");
        cursor.Take();
        var optional = cursor.Peek() == '?';
        if (optional)
            cursor.Take();
        var path = KeyReader.Read(cursor, "the path of a substitution");
        if (cursor.Peek() != '}')
            cursor.Fail($"the substitution must be closed by '}}', but here is {cursor.Found}");
        cursor.Take();
        scope.CheckDepth(path, start);
        return new ReferenceTerm(start, path, scope.Prefix, optional);
    }

    private static Term Joined(Position start, List<Term> parts)
    {
        if (!parts.TrueForAll(part => part is BlankTerm or LiteralTerm))
            return new ConcatenationTerm(start, parts);

        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part switch
            {
                BlankTerm blank => blank.Text,
                LiteralTerm { Value: TextNode literal } => literal.Text,
                _ => "null",
            });
        }

        return new LiteralTerm(start,
            new TextNode(text.ToString(), parts.Exists(part => part is LiteralTerm { Value: TextNode { Quoted: true } })));
    }
}
