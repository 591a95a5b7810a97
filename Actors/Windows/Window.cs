using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Origins;
using Messaging.Windows.Navigation;

namespace Messaging.Windows;

/// <summary>Another window, or its own, as an agent written in C# sees it: what a WindowProxy lets through (HTML Standard 7.2.3).</summary>
public sealed class Window
{
    private readonly WindowAgent _agent;

    internal Window(WindowAgent agent, WindowRef target)
    {
        _agent = agent;
        Target = target;
    }

    internal WindowRef Target { get; }

    /// <summary>The window's name among the actors, for example <c>frame-2</c>.</summary>
    public string Name => Target.Name;

    /// <summary>Whether the window is closed or about to be, as far as the agent's own window knows.</summary>
    public bool IsClosed => _agent.Scope.IsClosed(Target);

    /// <summary>Makes the window go to a URL.</summary>
    /// <exception cref="DomException">SecurityError: the sandbox of the agent's document does not allow it.</exception>
    public void Navigate(string url, HistoryHandling handling = HistoryHandling.Push)
    {
        if (!_agent.Scope.Navigate(Target, url, handling))
            throw DomException.Security($"The sandbox of {_agent.Scope.Url} does not allow it to navigate {Name}.");
    }

    /// <summary>Closes the window if a script opened it, or if it has been nowhere else.</summary>
    public void Close() => _agent.Scope.Close(Target);

    /// <summary>Posts a message to the window's document; see <see cref="PostMessage(JsValue, string, IReadOnlyList{JsValue})"/>.</summary>
    public void PostMessage(JsValue message, string targetOrigin = "/", params MessagePort[] transfer) =>
        PostMessage(message, targetOrigin, MessagePort.ValuesOf(transfer));

    /// <summary>Posts an object of C#, converted by <see cref="JsValue.From"/>.</summary>
    /// <exception cref="DomException">SyntaxError for a target origin; DataCloneError, naming the path to what cannot be cloned.</exception>
    public void PostMessage(object? message, string targetOrigin = "/", params MessagePort[] transfer) =>
        PostMessage(JsValue.From(message), targetOrigin, transfer);

    /// <summary>Posts a message to the window's document (HTML Standard 9.3.3).</summary>
    /// <param name="targetOrigin">
    /// <c>/</c> for the sender's own origin, <c>*</c> for any, or a URL. Whether it fits is decided when the message is to be delivered.
    /// </param>
    /// <exception cref="DomException">SyntaxError for a target origin that is none of these; DataCloneError.</exception>
    public void PostMessage(JsValue message, string targetOrigin, IReadOnlyList<JsValue> transferList)
    {
        var target = TargetOrigin.Parse(targetOrigin, _agent.Scope.Origin)
            ?? throw DomException.Syntax($"'{targetOrigin}' is not a target origin: '/', '*' or an absolute URL is.");
        _agent.Scope.PostMessage(Target, _agent.Face.Serialize(message, transferList), target);
    }
}
