namespace Messaging.Wasm.Emission;

/// <summary>An operand as <see cref="AccessPlan"/> follows it.</summary>
/// <param name="Start">The first instruction of the expression that computes it, or -1 if that cannot be said.</param>
/// <param name="Producer">The last instruction of that expression.</param>
internal readonly record struct PlannedOperand(int Start, int Producer)
{
    public static readonly PlannedOperand Unknown = new(-1, -1);
}
