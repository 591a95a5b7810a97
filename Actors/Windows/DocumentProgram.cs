using Messaging.Agents;
using Messaging.Origins;

namespace Messaging.Windows;

/// <summary>The program of one document. A window that navigates gets a new one.</summary>
public abstract class DocumentProgram : AgentProgram
{
    /// <summary>Runs the document from its beginning: parses it and runs its scripts. Called once, as the document's first task.</summary>
    public abstract void Run();

    /// <summary>The document and all its frames have loaded: dispatches <c>load</c> at the window.</summary>
    public abstract void FireLoad();

    /// <summary>A child frame's document has loaded: dispatches <c>load</c> at the frame's element.</summary>
    public abstract void FrameLoaded(WindowRef frame);

    /// <summary>
    /// A window message has come due: deserialize it, then <see cref="Delivery.Accept"/> it and dispatch <c>message</c>, or dispatch
    /// <c>messageerror</c> without accepting it.
    /// </summary>
    public abstract void DeliverToWindow(Delivery delivery, WindowRef source, Origin sourceOrigin);
}
