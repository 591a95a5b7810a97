using Messaging.Scripting.Acts;

namespace Messaging.Scripting.Expectations;

/// <summary>What must, or must not, have been written to a console of any window or worker.</summary>
public sealed record ConsoleExpectation(Comparison Comparison, string Wanted) : Expectation
{
    public override string ToString() => $"console {Comparison.Word()} {ActWords.Quote(Wanted)}";
}
