namespace Hocon.Tree;

/// <summary>An explicit <c>null</c>: it hides whatever a fallback or the environment has under the same path.</summary>
internal sealed class NullNode : Node
{
    public static readonly NullNode Instance = new();

    private NullNode()
    {
    }

    public override string Form => "null";
}
