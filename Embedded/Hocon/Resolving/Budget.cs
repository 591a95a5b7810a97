using System.Runtime.CompilerServices;
using Hocon.Reading;

namespace Hocon.Resolving;

/// <summary>
/// Bounds the time, the memory and the stack that substitution may take: a short document can describe a result of any size.
/// </summary>
/// <param name="characters">The length of everything that was read.</param>
internal sealed class Budget(long characters)
{
    private long _work = Limits.Work + (characters * Limits.WorkPerCharacter);
    private int _waiting;

    /// <summary>Takes steps off what is left.</summary>
    public void Spend(long steps, Position position)
    {
        _work -= steps;
        if (_work < 0)
            throw new HoconParserException(position,
                "the substitutions of this document expand to too much; does a value repeat another one again and again?");
    }

    /// <summary>Begins an evaluation that others wait for.</summary>
    public void Enter(Position position)
    {
        Spend(1, position);
        if (++_waiting > Limits.Evaluation || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new HoconParserException(position,
                $"more than {Limits.Evaluation} values wait for one another here; is the chain of substitutions endless?");
    }

    public void Leave() => _waiting--;
}
