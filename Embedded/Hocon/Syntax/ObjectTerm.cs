using Hocon.Reading;

namespace Hocon.Syntax;

/// <summary>
/// An object as it was written. Every field keeps all values that were assigned to it, oldest first: a later value may
/// refer to an earlier one, and a value that is hidden by a later one is never evaluated.
/// </summary>
internal sealed class ObjectTerm(Position position) : Term(position)
{
    private readonly OrderedDictionary<string, List<Term>> _fields = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, List<Term>> Fields => _fields;

    /// <summary>
    /// Assigns a value. An object merges into an object that directly precedes it under the same key; text and null, which refer to
    /// nothing, replace whatever there was.
    /// </summary>
    public void Assign(string key, Term value)
    {
        if (!_fields.TryGetValue(key, out var assigned))
            _fields[key] = assigned = [];

        if (value is LiteralTerm)
            assigned.Clear();
        if (value is ObjectTerm added && assigned.Count > 0 && assigned[^1] is ObjectTerm last)
            last.Absorb(added);
        else
            assigned.Add(value);
    }

    /// <summary>Assigns every field of another object to this one, in its order.</summary>
    public void Absorb(ObjectTerm other)
    {
        foreach (var (key, values) in other._fields)
        {
            foreach (var value in values)
                Assign(key, value);
        }
    }
}
