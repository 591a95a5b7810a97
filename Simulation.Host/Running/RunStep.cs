using Messaging.Scripting.Acts;
using Messaging.Scripting.Expectations;

namespace Messaging.Simulation.Host.Running;

/// <summary>One thing to do in a run, in its turn: an act, or a look at what has come of those before.</summary>
/// <param name="Text">As it was written.</param>
public abstract record RunStep(string Text)
{
    private const string ExpectVerb = "expect ";

    /// <summary>Reads a step: an act, or <c>expect</c> followed by an expectation.</summary>
    /// <exception cref="ActFormatException">It is none.</exception>
    /// <exception cref="ExpectationFormatException">It is none.</exception>
    public static RunStep Parse(string text) => text.TrimStart() is var start && start.StartsWith(ExpectVerb, StringComparison.Ordinal)
        ? new ExpectStep(text, Expectation.Parse(start[ExpectVerb.Length..].Trim()))
        : new ActStep(text, PageAct.Parse(text));
}

/// <summary>Something to do with the page.</summary>
public sealed record ActStep(string Text, PageAct Act) : RunStep(Text);

/// <summary>Something that must be so by now.</summary>
public sealed record ExpectStep(string Text, Expectation Expectation) : RunStep(Text);
