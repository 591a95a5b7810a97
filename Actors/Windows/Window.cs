using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Origins;

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

    /// <summary>Posts a message to the window's document; see <see cref="PostMessage(JsValue, string, IReadOnlyList{JsValue})"/>.</summary>
    public void PostMessage(JsValue message, string targetOrigin = "/", params MessagePort[] transfer) =>
        PostMessage(message, targetOrigin, [.. transfer.Select(port => port.Value)]);

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
