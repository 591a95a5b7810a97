using Hocon.Including;
using Hocon.Syntax;
using Hocon.Tree;

namespace Hocon.Reading;

/// <summary>
/// Reads the text of a document into terms (HOCON "Syntax"). It replaces nothing: substitutions are left to
/// <see cref="Resolving.Resolver"/>, since a later line may still change what they refer to.
/// </summary>
internal sealed class DocumentReader
{
    private readonly Cursor _cursor;
    private readonly IncludeReader _includes;
    private readonly ValueReader _values;
    private readonly ReadingScope _scope;

    private DocumentReader(Document document, ReadingScope scope)
    {
        _scope = scope;
        _cursor = new Cursor(document.Text, document.Name);
        _includes = new IncludeReader(_cursor, document, scope);
        _values = new ValueReader(_cursor, this, scope);
        scope.CountCharacters(document.Text.Length);
    }

    /// <summary>Reads a document, which is an object, with or without its braces, or a list.</summary>
    public static Term Read(Document document, ReadingScope scope) => new DocumentReader(document, scope).ReadRoot();

    private Term ReadRoot()
    {
        _cursor.SkipToContent();
        var start = _cursor.Position;
        Term root;
        switch (_cursor.Peek())
        {
            case '[':
                root = ReadList(KeyPath.Root);
                break;
            case '{':
                root = ReadObject(KeyPath.Root);
                break;
            default:
                var fields = new ObjectTerm(start);
                ReadFields(fields, KeyPath.Root);
                root = fields;
                break;
        }

        _cursor.SkipToContent();
        if (!_cursor.AtEnd)
        {
            _cursor.Fail(_cursor.Peek() is '}' or ']'
                ? $"{_cursor.Found} closes nothing"
                : $"nothing may follow the end of the document, but here is {_cursor.Found}");
        }

        return root;
    }

    /// <summary>Reads an object in braces; the cursor stands on the opening one.</summary>
    public ObjectTerm ReadObject(KeyPath path)
    {
        var start = Enter();
        var result = new ObjectTerm(start);
        ReadFields(result, path);
        Leave('}', start, "object");
        return result;
    }

    /// <summary>Reads a list; the cursor stands on the opening bracket.</summary>
    public ListTerm ReadList(KeyPath path)
    {
        var start = Enter();
        var items = new List<Term>();
        _cursor.SkipToContent();
        while (!_cursor.AtEnd && _cursor.Peek() != ']')
        {
            items.Add(_values.Read(path, "a list item"));
            if (!SkipSeparator("a list item", ']'))
                break;
        }

        Leave(']', start, "list");
        return new ListTerm(start, items);
    }

    private void ReadFields(ObjectTerm target, KeyPath path)
    {
        _cursor.SkipToContent();
        while (!_cursor.AtEnd && _cursor.Peek() != '}')
        {
            if (_includes.AtInclude)
                _includes.ReadInto(target, path);
            else
                ReadField(target, path);
            if (!SkipSeparator("a field", '}'))
                break;
        }
    }

    private void ReadField(ObjectTerm target, KeyPath path)
    {
        var position = _cursor.Position;
        var key = KeyReader.Read(_cursor, "a key");
        var full = path.Append(key);
        _scope.CheckDepth(full, position);

        _cursor.SkipToContent();
        Term value;
        if (_cursor.Peek() == '{')
        {
            value = _values.Read(full, "a value");
        }
        else if (_cursor.StartsWith("+="))
        {
            _cursor.Skip(2);
            _cursor.SkipToContent();
            value = Appended(position, full, _values.Read(full, "a value"));
        }
        else if (_cursor.Peek() is ':' or '=')
        {
            _cursor.Take();
            _cursor.SkipToContent();
            value = _values.Read(full, "a value");
        }
        else
        {
            throw new HoconParserException(_cursor.Position,
                $"the key {key} must be followed by '=', ':', '+=' or '{{', not by {_cursor.Found}");
        }

        for (var i = key.Keys.Length - 1; i > 0; i--)
        {
            var parent = new ObjectTerm(position);
            parent.Assign(key.Keys[i], value);
            value = parent;
        }

        target.Assign(key.Keys[0], value);
    }

    // `a += b` is `a = ${?a} [b]` by definition.
    private static ConcatenationTerm Appended(Position position, KeyPath path, Term item) =>
        new(position, [new ReferenceTerm(position, path, KeyPath.Root, optional: true), new ListTerm(position, [item])]);

    /// <summary>Skips what separates two items: a comma, a newline, or both.</summary>
    /// <returns>Whether another item may follow.</returns>
    private bool SkipSeparator(string item, char closing)
    {
        var newline = _cursor.SkipToContent();
        if (_cursor.AtEnd || _cursor.Peek() == closing)
            return false;
        if (_cursor.Peek() == ',')
        {
            _cursor.Take();
            _cursor.SkipToContent();
            if (_cursor.Peek() == ',')
                _cursor.Fail($"two commas without {item} between them");
            return true;
        }

        if (!newline)
            _cursor.Fail($"after {item}, a comma, a new line or '{closing}' is expected, not {_cursor.Found}");
        return true;
    }

    private Position Enter()
    {
        var start = _cursor.Position;
        _scope.Enter(start);
        _cursor.Take();
        return start;
    }

    private void Leave(char closing, Position start, string what)
    {
        if (_cursor.AtEnd)
            throw new HoconParserException(start, $"this {what} has no closing '{closing}'");
        if (_cursor.Peek() != closing)
            _cursor.Fail($"'{closing}' is expected here, not {_cursor.Found}");
        _cursor.Take();
        _scope.Leave();
    }
}
