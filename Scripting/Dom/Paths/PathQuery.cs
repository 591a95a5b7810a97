using System.Xml.XPath;
using AngleSharp.Dom;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Dom.Paths;

/// <summary>Evaluates expressions of XPath 1.0 (DOM Standard 8). Prefixes mean nothing, as no resolver is asked.</summary>
internal sealed class PathQuery(NodeHandles nodes, AgentBudget budget)
{
    /// <summary>Throws a SyntaxError unless a text is an expression, and a NamespaceError for one with prefixes.</summary>
    public static void Check(string expression) => Compile(expression);

    /// <summary>Returns a text, number or boolean, or the handles of the nodes that were found, in tree order.</summary>
    public void Evaluate(HostCall call, INode context, string expression)
    {
        switch (new DomNavigator(context, () => budget.Call()).Evaluate(Compile(expression)))
        {
            case string text: call.Return(text); break;
            case double number: call.Return(number); break;
            case bool truth: call.Return(truth); break;
            case XPathNodeIterator found: call.Return(nodes.HandlesOf(NodesOf(found))); break;
        }
    }

    private static XPathExpression Compile(string expression)
    {
        try
        {
            return XPathExpression.Compile(expression);
        }
        catch (Exception failure) when (failure is XPathException or ArgumentException)
        {
            throw AgentHost.Refusal(DomError.Syntax, $"'{expression}' is not an expression of XPath: {failure.Message}");
        }
    }

    private static IEnumerable<INode> NodesOf(XPathNodeIterator found)
    {
        while (found.MoveNext())
        {
            var node = (INode)found.Current!.UnderlyingObject!;
            yield return node is IAttr
                ? throw AgentHost.Refusal(DomError.NotSupported, "Attributes cannot be the result of an expression here; their texts can")
                : node;
        }
    }
}
