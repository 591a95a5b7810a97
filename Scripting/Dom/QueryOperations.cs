using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom.Paths;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Dom;

/// <summary>Answers <see cref="QueryOperation"/>.</summary>
internal sealed class QueryOperations(IHtmlDocument document, NodeHandles nodes, NodeIterators iterators, AgentBudget budget)
{
    private readonly PathQuery _paths = new(nodes, budget);

    public void Call(QueryOperation operation, HostCall call)
    {
        switch (operation)
        {
            case QueryOperation.QuerySelector: ReturnFirst(call, nodes[call.Integer(0)], Parent(call).QuerySelector(Selector(call))); break;
            case QueryOperation.QuerySelectorAll: ReturnAll(call, nodes[call.Integer(0)], Parent(call).QuerySelectorAll(Selector(call))); break;
            case QueryOperation.Matches: call.Return(nodes.Element(call.Integer(0)).Matches(Selector(call))); break;
            case QueryOperation.Closest: Return(call, nodes.Element(call.Integer(0)).Closest(Selector(call))); break;
            case QueryOperation.ElementById: ReturnFirst(call, nodes[call.Integer(0)], ById(nodes[call.Integer(0)], call.Text(1))); break;
            case QueryOperation.ElementsByTag: ReturnAll(call, nodes[call.Integer(0)], ByTag(nodes[call.Integer(0)], call.Text(1))); break;
            case QueryOperation.ElementsByClass: ReturnAll(call, nodes[call.Integer(0)], ByClass(nodes[call.Integer(0)], call.Text(1))); break;
            case QueryOperation.ElementsByName: ReturnAll(call, nodes.Document(call.Integer(0)), nodes.Document(call.Integer(0)).GetElementsByName(call.Text(1))); break;
            case QueryOperation.ChildNodes: Return(call, nodes[call.Integer(0)].ChildNodes); break;
            case QueryOperation.ChildElements: Return(call, Parent(call).Children); break;
            case QueryOperation.NamedElement: ReturnFirst(call, document, Named(call.Text(0))); break;
            case QueryOperation.Links: ReturnAll(call, nodes.Document(call.Integer(0)), nodes.Document(call.Integer(0)).Links); break;
            case QueryOperation.EvaluatePath: _paths.Evaluate(call, nodes[call.Integer(0)], call.Text(1)); break;
            case QueryOperation.CheckPath: PathQuery.Check(call.Text(0)); break;
            default: CallForIterator(operation, call); break;
        }
    }

    private void CallForIterator(QueryOperation operation, HostCall call)
    {
        var number = call.Integer(0);
        switch (operation)
        {
            case QueryOperation.CreateIterator: call.Return(iterators.Add(nodes[number])); break;
            case QueryOperation.IteratorNext: Return(call, iterators[number].Next()); break;
            case QueryOperation.IteratorPrevious: Return(call, iterators[number].Previous()); break;
            case QueryOperation.IteratorReference: Return(call, iterators[number].Reference); break;
            case QueryOperation.IsIteratorBefore: call.Return(iterators[number].IsBefore); break;
            case QueryOperation.ReturnIterator: iterators[number].Return(nodes[call.Integer(1)], call.Boolean(2)); break;
            case QueryOperation.ForgetIterator: iterators.Forget(number); break;
        }
    }

    private IParentNode Parent(HostCall call) => (IParentNode)nodes[call.Integer(0)];

    private void Return(HostCall call, INode? node) => call.Return(nodes.HandleOf(node));

    private void Return(HostCall call, IEnumerable<INode> found)
    {
        var handles = nodes.HandlesOf(found);
        budget.Walked(handles.Length / sizeof(int));
        call.Return(handles);
    }

    // What was gone over to find it counts, and it alone.
    private void ReturnFirst(HostCall call, INode root, INode? found)
    {
        budget.Walked(TreeWalk.Count(root, found));
        Return(call, found);
    }

    private void ReturnAll(HostCall call, INode root, IEnumerable<INode> found)
    {
        budget.Walked(TreeWalk.Count(root));
        Return(call, found);
    }

    // The parser of selectors reads some nonsense as a selector that matches nothing; an empty one is the commonest.
    private static string Selector(HostCall call) =>
        call.Text(1) is var selector && !string.IsNullOrWhiteSpace(selector) ? selector : throw new DomException(DomError.Syntax);

    private static INode? ById(INode root, string id) => ((INonElementParentNode)root).GetElementById(id);

    private INode? Named(string name) => document.GetElementById(name)
        ?? document.QuerySelectorAll("form[name], img[name], embed[name], object[name]").FirstOrDefault(element => element.GetAttribute("name") == name);

    private static IEnumerable<INode> ByTag(INode root, string name) => root is IDocument all
        ? all.GetElementsByTagName(name)
        : ((IElement)root).GetElementsByTagName(name);

    private static IEnumerable<INode> ByClass(INode root, string names) => root is IDocument all
        ? all.GetElementsByClassName(names)
        : ((IElement)root).GetElementsByClassName(names);
}
