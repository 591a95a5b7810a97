using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Membranes;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Pages.Navigation;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Storage;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>What a page's realm needs from outside: what that of a worker needs, and a document.</summary>
internal sealed class PageHost(
    DocumentScope scope,
    ScriptRandom random,
    ModuleLoader modules,
    AgentBudget budget,
    IHtmlDocument document,
    NodeHandles nodes,
    TreeEditor editor,
    PageOperations page,
    WindowOperations window,
    NavigationOperations navigation,
    PageStorage storage,
    MembraneOperations membrane,
    AgentOperations agent,
    MessageOperations messages,
    WorkerOperations workers,
    GlobalOperations globals) : AgentHost(scope, random, modules, budget, agent, messages, workers, globals)
{
    private readonly TreeOperations _tree = new(document, nodes, editor, budget);
    private readonly ContentOperations _content = new(document, nodes, editor, budget);
    private readonly QueryOperations _query = new(document, nodes, editor.Iterators, budget);
    private readonly ControlOperations _control = new(nodes);

    protected override void Call(int group, int operation, HostCall call)
    {
        switch (group)
        {
            case OperationGroup.Tree: _tree.Call((TreeOperation)operation, call); break;
            case OperationGroup.Content: _content.Call((ContentOperation)operation, call); break;
            case OperationGroup.Query: _query.Call((QueryOperation)operation, call); break;
            case OperationGroup.Control: _control.Call((ControlOperation)operation, call); break;
            case OperationGroup.Page: page.Call((PageOperation)operation, call); break;
            case OperationGroup.Window: window.Call((WindowOperation)operation, call); break;
            case OperationGroup.Membrane: membrane.Call((MembraneOperation)operation, call); break;
            case OperationGroup.Storage: storage.Call((StorageOperation)operation, call); break;
            case OperationGroup.Navigation: navigation.Call((NavigationOperation)operation, call); break;
            default: base.Call(group, operation, call); break;
        }
    }
}
