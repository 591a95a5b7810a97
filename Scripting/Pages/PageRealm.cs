using AngleSharp.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Realms;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>The realm of a page.</summary>
internal sealed class PageRealm(DocumentScope scope, NodeHandles nodes, ModuleLoader modules, AgentBudget budget) : ScriptRealm(scope, modules, budget)
{
    protected override string Kind => "page";

    /// <summary>Dispatches an event without parts at an element.</summary>
    public void FireAt(IElement element, string type) => Invoke(PageTask.FireAtElement, nodes.HandleOf(element), type);

    public void Invoke(PageTask task, params RealmValue[] values) => Invoke((int)task, values);

    /// <summary>Lets script of another page do something with an object of this one.</summary>
    /// <inheritdoc cref="ScriptRealm.Reach"/>
    public RealmValue[]? Reach(PageRealm caller, RealmValue[] values) => Reach(caller, (int)PageTask.Reach, values);

    /// <summary>Nobody holds an object of this page any more.</summary>
    public void Drop(int number) => EnterLeft(realm => realm.Invoke((int)PageTask.ObjectDropped, number));

    protected override void Stopped(string message)
    {
        foreach (var port in scope.Ports.Handles.ToArray())
            port.Close();
    }
}
