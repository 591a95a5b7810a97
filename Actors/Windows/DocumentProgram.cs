using Messaging.Agents;
using Messaging.Origins;
using Messaging.Windows.Navigation;

namespace Messaging.Windows;

/// <summary>The program of one document. A window that navigates gets a new one.</summary>
public abstract class DocumentProgram : AgentProgram
{
    /// <summary>What the response that the document came in says of combining it with others. Asked once, before <see cref="Run"/>.</summary>
    public virtual DocumentPolicy Policy => DocumentPolicy.None;

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

    /// <summary>The document shows another entry of the session history than before: dispatches <c>popstate</c>.</summary>
    public virtual void EntryShown()
    {
    }

    /// <summary>The document went to another fragment of its URL: dispatches <c>hashchange</c>.</summary>
    public virtual void FragmentChanged(string oldUrl, string newUrl)
    {
    }

    /// <summary>Another document has changed something that both know of.</summary>
    public virtual void Notified(object notice)
    {
    }

    /// <summary>The document is being left: dispatches <c>pagehide</c>, and <c>unload</c> after it unless the document can come back.</summary>
    /// <param name="persisted">Whether it is kept and can come back.</param>
    public virtual void PageHidden(bool persisted)
    {
    }

    /// <summary>The document has come back as it was: dispatches <c>pageshow</c>.</summary>
    public virtual void PageRestored()
    {
    }
}
