namespace Hocon.Tree;

/// <summary>A list of values.</summary>
internal sealed class ListNode(IReadOnlyList<Node> items) : Node
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override string Form => "a list";
}
