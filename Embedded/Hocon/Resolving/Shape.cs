using Hocon.Syntax;
using Hocon.Tree;

namespace Hocon.Resolving;

/// <summary>
/// How far a value has to be known before one can look into it. An object stays a list of what it is merged from, so that
/// looking up one of its fields does not evaluate the others.
/// </summary>
internal abstract record Shape
{
    /// <summary>Nothing: an optional substitution without a target, or a path that no field has.</summary>
    public static readonly Shape Undefined = new UndefinedShape();

    /// <summary>How many things it is made of, for the budget.</summary>
    public virtual int Size => 1;

    private sealed record UndefinedShape : Shape;
}

/// <summary>A value without fields.</summary>
internal sealed record LeafShape(Node Value) : Shape;

/// <summary>An object, merged from layers of which an earlier one overrides the later ones.</summary>
internal sealed record GroupShape(IReadOnlyList<ObjectTerm> Layers) : Shape
{
    public override int Size => Layers.Count;

    /// <summary>All keys, in the order in which the document first wrote them.</summary>
    public IEnumerable<string> Keys =>
        Layers.Count == 1 ? Layers[0].Fields.Keys : Layers.Reverse().SelectMany(layer => layer.Fields.Keys).Distinct();

    /// <summary>Everything that was assigned to a key in any layer, oldest first.</summary>
    public IReadOnlyList<Term> Assigned(string key)
    {
        if (Layers.Count == 1)
            return Layers[0].Fields.GetValueOrDefault(key) ?? (IReadOnlyList<Term>)[];

        var assigned = new List<Term>();
        foreach (var layer in Layers.Reverse())
        {
            if (layer.Fields.TryGetValue(key, out var values))
                assigned.AddRange(values);
        }

        return assigned;
    }
}
