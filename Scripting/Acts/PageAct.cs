namespace Messaging.Scripting.Acts;

/// <summary>Something that a person does with a page, in the words of the command line.</summary>
public abstract record PageAct
{
    private protected PageAct()
    {
    }

    /// <summary>Reads an act, for example <c>click button</c>, <c>type .message-box "hello"</c> or <c>in iframe click button</c>.</summary>
    /// <exception cref="ActFormatException">The text is no act; the message says in one line what is wrong.</exception>
    public static PageAct Parse(string text) => new ActReader(text).Read();
}
