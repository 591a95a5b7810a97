using System.Collections.Immutable;
using Messaging.Windows;

namespace Messaging.Scripting.Acts;

/// <summary>
/// What can be asked of a page from outside, as the request of a <see cref="WindowProtocol.Interact"/>; the answer comes as the reply of
/// its <see cref="WindowProtocol.Interacted"/>. A window whose document is no page answers with null.
/// </summary>
public static class PageProtocol
{
    /// <summary>
    /// Do what a person does. Answered with <see cref="ActPerformed"/>, <see cref="ActFailed"/> or <see cref="ActForFrame"/>.
    /// </summary>
    public sealed record PerformAct(PageAct Act);

    /// <summary>It was done: its events have been dispatched. What their listeners started goes on.</summary>
    public sealed record ActPerformed
    {
        public static readonly ActPerformed Instance = new();
    }

    /// <summary>It could not be done, and nothing happened.</summary>
    /// <param name="Message">One line: what is wrong, for example a selector that matches nothing.</param>
    public sealed record ActFailed(string Message);

    /// <summary>The act is for a frame of the page: send it there.</summary>
    public sealed record ActForFrame(WindowRef Frame, PageAct Act);

    /// <summary>Tell what a person sees. Answered with <see cref="DocumentText"/>.</summary>
    public sealed record ReadDocument
    {
        public static readonly ReadDocument Instance = new();
    }

    /// <summary>What a person sees in a document, without the frames in it.</summary>
    /// <param name="Url">The document's URL.</param>
    /// <param name="Origin">Its origin as scripts see it.</param>
    /// <param name="Text">
    /// The visible text, one line for each block: a list item with its bullet, a field as <c>[value]</c>, a button as <c>[label]</c>.
    /// </param>
    /// <param name="Frames">The frames in it, in the order of their elements.</param>
    public sealed record DocumentText(string Url, string Origin, string Text, ImmutableArray<WindowRef> Frames)
    {
        public string Title { get; init; } = "";

        /// <summary>The name that documents find the window by; empty for none.</summary>
        public string WindowName { get; init; } = "";
    }

    /// <summary>
    /// Tell what is in the elements that a selector matches. Answered with <see cref="ElementsRead"/>, <see cref="ActFailed"/> or
    /// <see cref="ReadInFrame"/>.
    /// </summary>
    /// <param name="Frames">Selectors of the iframes that lead to the document, outermost first.</param>
    public sealed record ReadElements(ImmutableArray<string> Frames, string Selector);

    /// <summary>The request is for a frame of the page: send it there.</summary>
    public sealed record ReadInFrame(WindowRef Frame, ReadElements Request);

    /// <summary>The elements, in tree order; none if nothing matches.</summary>
    public sealed record ElementsRead(ImmutableArray<ElementView> Elements);

    /// <summary>What is in an element.</summary>
    /// <param name="Text">The text that can be seen, with single blanks.</param>
    /// <param name="Value">The value of a control; empty for an element without.</param>
    public sealed record ElementView(string Text, string Value);
}
