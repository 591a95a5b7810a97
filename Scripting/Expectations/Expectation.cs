namespace Messaging.Scripting.Expectations;

/// <summary>Something that a person expects of a run, in the words of the command line.</summary>
public abstract record Expectation
{
    private protected Expectation()
    {
    }

    /// <summary>Reads an expectation, for example <c>text p#out = "done"</c>, <c>console contains "ready"</c> or <c>no message lost</c>.</summary>
    /// <exception cref="ExpectationFormatException">The text is no expectation; the message says in one line what is wrong.</exception>
    public static Expectation Parse(string text) => new ExpectationReader(text).Read();
}
