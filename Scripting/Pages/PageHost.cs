using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Realms;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>What a page's realm needs from outside: its prelude's operations, the run's time, randomness from the seed.</summary>
internal sealed class PageHost : IRealmHost
{
    /// <summary>When every run begins for scripts: 2026-01-01, in nanoseconds since 1970.</summary>
    private const long Beginning = 1_767_225_600_000_000_000;

    private readonly DocumentScope _scope;
    private readonly PageRandom _random;
    private readonly TreeOperations _tree;
    private readonly ContentOperations _content;
    private readonly QueryOperations _query;
    private readonly ControlOperations _control;
    private readonly PageOperations _page;
    private readonly MessageOperations _message;
    private readonly WindowOperations _window;
    private readonly GlobalOperations _globals;

    public PageHost(
        DocumentScope scope,
        PageRandom random,
        IHtmlDocument document,
        NodeHandles nodes,
        TreeEditor editor,
        PageOperations page,
        MessageOperations message,
        WindowOperations window,
        GlobalOperations globals)
    {
        _scope = scope;
        _random = random;
        _tree = new TreeOperations(document, nodes, editor);
        _content = new ContentOperations(document, nodes, editor);
        _query = new QueryOperations(document, nodes);
        _control = new ControlOperations(nodes);
        _page = page;
        _message = message;
        _window = window;
        _globals = globals;
    }

    /// <summary>Makes script see a DOMException, whose name may be that of a native error too.</summary>
    public static HostCallException Refusal(DomError error, string message) => new($"DOMException {error}Error", message);

    public long NowNanoseconds => Beginning + _scope.Now.Ticks * 100;

    public double NextRandom() => _random.NextDouble();

    public void FillRandom(Span<byte> bytes) => _random.Fill(bytes);

    public void Call(int operation, HostCall call)
    {
        try
        {
            Dispatch(operation, call);
        }
        catch (DomException failure)
        {
            throw Refusal((DomError)failure.Code, failure.Message);
        }
        catch (InvalidCastException)
        {
            // A member of one kind of node was applied to a node of another.
            throw new HostCallException("TypeError", "Illegal invocation");
        }
    }

    public string ResolveModule(string specifier, string referrer) => throw NoModules();

    public string LoadModule(string address) => throw NoModules();

    public void JobFailed(ScriptException failure) => Trace(failure);

    public void PromiseRejected(ScriptException reason) => Trace(reason);

    private void Dispatch(int operation, HostCall call)
    {
        switch (operation >> OperationGroup.Shift)
        {
            case OperationGroup.Tree: _tree.Call((TreeOperation)operation, call); break;
            case OperationGroup.Content: _content.Call((ContentOperation)operation, call); break;
            case OperationGroup.Query: _query.Call((QueryOperation)operation, call); break;
            case OperationGroup.Control: _control.Call((ControlOperation)operation, call); break;
            case OperationGroup.Page: _page.Call((PageOperation)operation, call); break;
            case OperationGroup.Message: _message.Call((MessageOperation)operation, call); break;
            case OperationGroup.Window: _window.Call((WindowOperation)operation, call); break;
            default: _globals.Call(operation, call); break;
        }
    }

    private void Trace(ScriptException failure)
    {
        var place = PageLocation.Format(PageLocation.Of(failure));
        _scope.Trace(new ScriptFailed(_scope.Path, _scope.Origin.ToString(), PageLocation.HeadlineOf(failure), place));
    }

    private static HostCallException NoModules() => new("TypeError", "import is not there yet: pages run classic scripts");

}
