using Messaging.Simulation.Ledgers;

namespace Messaging.Simulation.Programs;

/// <summary>What a run of a program has come to, and what the program says of it.</summary>
/// <param name="console">What agents have logged, in order.</param>
/// <param name="ledger">What became of every message and port.</param>
public sealed class ProgramResult(IReadOnlyList<string> console, Ledger ledger)
{
    private readonly List<string> _unmet = [];

    /// <summary>What agents have logged, in order.</summary>
    public IReadOnlyList<string> Console { get; } = console;

    /// <summary>What became of every message and port.</summary>
    public Ledger Ledger { get; } = ledger;

    /// <summary>What was expected and is not so, one text each.</summary>
    public IReadOnlyList<string> Unmet => _unmet;

    /// <summary>Notes what was expected unless a condition holds.</summary>
    /// <param name="what">What was expected, and what is there instead if that helps.</param>
    public void Expect(bool condition, string what)
    {
        if (!condition)
            _unmet.Add(what);
    }

    /// <summary>Lets a program look at its result. What it throws is an expectation that is not met.</summary>
    public static IReadOnlyList<string> Judge(SimulatedProgram program, IReadOnlyList<string> console, Ledger ledger)
    {
        var result = new ProgramResult(console, ledger);
        try
        {
            program.Check(result);
        }
        catch (Exception failure)
        {
            result.Expect(false, $"the check of {program.GetType().Name} failed: {failure.GetType().Name}: {failure.Message}");
        }

        return result.Unmet;
    }
}
