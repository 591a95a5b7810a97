namespace Hocon.Tree;

/// <summary>
/// One value of a document after merging and substitution: text, null, a list or a group. Nodes never change, so
/// documents may share them.
/// </summary>
internal abstract class Node
{
    /// <summary>What a message calls a value of this form, for example "an object".</summary>
    public abstract string Form { get; }
}
