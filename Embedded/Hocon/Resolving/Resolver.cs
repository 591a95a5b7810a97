using Hocon.Reading;
using Hocon.Syntax;
using Hocon.Tree;

namespace Hocon.Resolving;

/// <summary>
/// Merges the fields of a document and replaces its substitutions (HOCON "Substitutions"). A substitution sees the final
/// value of its target, unless finding that value leads back to the field that the substitution is assigned to; then it
/// sees what that field had before ("Self-Referential Substitutions").
/// </summary>
internal sealed class Resolver
{
    private readonly GroupShape _root;
    private readonly Budget _budget;
    private readonly Concatenation _concatenation;

    // Assigned values of which the evaluation has begun and not ended.
    private readonly HashSet<Term> _open = new(ReferenceEqualityComparer.Instance);
    private int _nesting;
    private bool _ledBack;

    private Resolver(ObjectTerm root, long characters)
    {
        _root = new GroupShape([root]);
        _budget = new Budget(characters);
        _concatenation = new Concatenation(_budget);
    }

    /// <param name="document">A whole document: an object or a list.</param>
    /// <param name="characters">How long its text was, with everything included.</param>
    /// <exception cref="HoconParserException">A substitution without "?" has no target, or values contain themselves.</exception>
    public static Node Resolve(Term document, long characters)
    {
        var resolver = new Resolver(document as ObjectTerm ?? new ObjectTerm(document.Position), characters);
        return resolver.Complete(resolver.ShapeOf(document), document.Position) ?? ObjectNode.Empty;
    }

    private Shape ShapeOf(Term term)
    {
        switch (term)
        {
            case LiteralTerm literal:
                return new LeafShape(literal.Value);
            case ObjectTerm group:
                return new GroupShape([group]);
        }

        _budget.Enter(term.Position);
        _open.Add(term);
        var shape = term switch
        {
            ReferenceTerm reference => Target(reference),
            ConcatenationTerm joined => _concatenation.Join(joined, ShapeOf, Complete),
            ListTerm list => new LeafShape(Complete(list)),
            _ => throw new InvalidOperationException($"A {term.GetType().Name} is no value of its own."),
        };
        _open.Remove(term);
        _budget.Leave();
        return shape;
    }

    // The final value of a field, from all that was assigned to it.
    private Shape Merged(IReadOnlyList<Term> assigned)
    {
        var visible = VisibleCount(assigned);
        List<ObjectTerm>? layers = null;
        for (var i = visible - 1; i >= 0; i--)
        {
            var shape = ShapeOf(assigned[i]);
            _budget.Spend(shape.Size, assigned[i].Position);
            if (shape is LeafShape)
                return layers is null ? shape : new GroupShape(layers);
            if (shape is GroupShape group)
                (layers ??= []).AddRange(group.Layers);
        }

        return layers is null ? Shape.Undefined : new GroupShape(layers);
    }

    // Of a field that is being evaluated, only what was assigned before the value in evaluation can be seen.
    private int VisibleCount(IReadOnlyList<Term> assigned)
    {
        for (var i = 0; i < assigned.Count; i++)
        {
            if (!_open.Contains(assigned[i]))
                continue;
            _ledBack |= i == 0;
            return i;
        }

        return assigned.Count;
    }

    private Shape Target(ReferenceTerm reference)
    {
        _ledBack = false;
        var found = Shape.Undefined;
        if (reference.Prefix.Keys.Length > 0)
            found = LookUp(reference.Prefix.Append(reference.Path), reference.Position);
        if (found == Shape.Undefined)
            found = LookUp(reference.Path, reference.Position);
        if (found != Shape.Undefined)
            return found;

        var ledBack = _ledBack;
        if (Environment.GetEnvironmentVariable(string.Join('.', reference.Path.Keys)) is { } variable)
            return new LeafShape(new TextNode(variable, quoted: false));
        if (reference.Optional)
            return Shape.Undefined;
        throw new HoconParserException(reference.Position, ledBack
            ? $"${{{reference.Path}}} leads back to itself"
            : $"${{{reference.Path}}} refers to nothing: neither the document nor the environment has it; "
                + $"${{?{reference.Path}}} would allow that");
    }

    private Shape LookUp(KeyPath path, Position position)
    {
        Shape found = _root;
        foreach (var key in path.Keys)
        {
            if (found is not GroupShape group)
                return Shape.Undefined;
            found = Merged(Assigned(group, key, position));
        }

        return found;
    }

    private IReadOnlyList<Term> Assigned(GroupShape group, string key, Position position)
    {
        var assigned = group.Assigned(key);
        _budget.Spend(group.Size + assigned.Count, position);
        return assigned;
    }

    private Node? Complete(Shape shape, Position position) => shape switch
    {
        LeafShape leaf => leaf.Value,
        GroupShape group => Complete(group, position),
        _ => null,
    };

    private ObjectNode Complete(GroupShape group, Position position)
    {
        EnterNesting(position);
        _budget.Spend(group.Layers.Sum(layer => (long)layer.Fields.Count), position);
        var fields = new OrderedDictionary<string, Node>(StringComparer.Ordinal);
        foreach (var key in group.Keys)
        {
            var assigned = Assigned(group, key, position);
            var at = assigned[^1].Position;
            if (Complete(Merged(assigned), at) is { } value)
                fields[key] = value;
        }

        LeaveNesting();
        return new ObjectNode(fields);
    }

    private ListNode Complete(ListTerm list)
    {
        EnterNesting(list.Position);
        var items = new List<Node>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (Complete(ShapeOf(item), item.Position) is { } value)
                items.Add(value);
        }

        LeaveNesting();
        return new ListNode(items);
    }

    private void EnterNesting(Position position)
    {
        _budget.Enter(position);
        if (++_nesting > Limits.Nesting)
            throw new HoconParserException(position, $"values nest more than {Limits.Nesting} deep here; does one contain itself?");
    }

    private void LeaveNesting()
    {
        _nesting--;
        _budget.Leave();
    }
}
