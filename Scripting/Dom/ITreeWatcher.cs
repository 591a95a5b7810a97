using AngleSharp.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>Learns what scripts do to the tree that has effects beyond it: frames come and go, scripts run.</summary>
internal interface ITreeWatcher
{
    /// <summary>A subtree was put into the document.</summary>
    void Inserted(INode root);

    /// <summary>A subtree was taken out of the document; it is whole and has no parent any more.</summary>
    void Removed(INode root);

    /// <summary>An attribute of an element was set or removed.</summary>
    void AttributeChanged(IElement element, string name);

    /// <summary>Elements were made from text that a script gave: scripts among them never run.</summary>
    void ParsedFromText(INode root);
}
