using System.Text;
using Hocon.Converting;
using Hocon.Reading;
using Hocon.Syntax;
using Hocon.Tree;

namespace Hocon.Resolving;

/// <summary>Joins the parts of a concatenation once its substitutions are known (HOCON "Value concatenation").</summary>
internal sealed class Concatenation(Budget budget)
{
    private const int CharactersPerStep = 16;

    /// <param name="joined">The parts.</param>
    /// <param name="shapeOf">Evaluates a part.</param>
    /// <param name="complete">Evaluates an object to its end, for the rare case that it has to become a list.</param>
    public Shape Join(ConcatenationTerm joined, Func<Term, Shape> shapeOf, Func<Shape, Position, Node?> complete)
    {
        var parts = new List<(Term Term, Shape Shape)>();
        foreach (var part in joined.Parts)
        {
            var shape = part is BlankTerm blank ? new LeafShape(new TextNode(blank.Text, quoted: false)) : shapeOf(part);
            budget.Spend(shape.Size, part.Position);
            if (shape != Shape.Undefined)
                parts.Add((part, shape));
        }

        var values = parts.FindAll(part => part.Term is not BlankTerm);
        if (values.Count == 0)
            return Shape.Undefined;
        if (values.TrueForAll(part => part.Shape is GroupShape))
            return new GroupShape([.. Enumerable.Reverse(values).SelectMany(part => ((GroupShape)part.Shape).Layers)]);
        if (values.Exists(part => part.Shape is LeafShape { Value: ListNode }))
            return JoinLists(joined.Position, values, complete);
        if (values.Find(part => part.Shape.GetType() != values[0].Shape.GetType()) is { Term: { } other })
            throw new HoconParserException(other.Position, "an object and text cannot be joined to one value");
        return JoinText(joined.Position, parts);
    }

    private LeafShape JoinLists(Position position, List<(Term Term, Shape Shape)> values, Func<Shape, Position, Node?> complete)
    {
        var items = new List<Node>();
        foreach (var (term, shape) in values)
        {
            var value = complete(shape, term.Position);
            if (value is null || !IndexedObject.TryGetItems(value, out var more))
                throw new HoconParserException(term.Position, $"a list and {value?.Form ?? "nothing"} cannot be joined to one value");
            items.AddRange(more);
        }

        budget.Spend(items.Count, position);
        return new LeafShape(new ListNode(items));
    }

    private LeafShape JoinText(Position position, List<(Term Term, Shape Shape)> parts)
    {
        var text = new StringBuilder();
        var quoted = false;
        foreach (var (_, shape) in parts)
        {
            var value = ((LeafShape)shape).Value as TextNode;
            quoted |= value is { Quoted: true };
            text.Append(value?.Text ?? "null");
            budget.Spend(1 + ((value?.Text.Length ?? 0) / CharactersPerStep), position);
        }

        return new LeafShape(new TextNode(text.ToString(), quoted));
    }
}
