namespace Messaging.Wasm.Splitting;

/// <summary>
/// A piece of a function that can become a function of its own: it is entered only at its beginning, takes nothing from the operand stack
/// and leaves nothing there.
/// </summary>
/// <param name="Start">Its first instruction.</param>
/// <param name="End">The instruction behind its last one.</param>
/// <param name="Exits">The ways out, each once.</param>
/// <param name="Inputs">The locals whose values it needs, in order.</param>
/// <param name="Outputs">The locals that it changes and whose values matter behind it, in order.</param>
/// <param name="Others">The locals that it uses for itself, in order.</param>
internal sealed record Region(int Start, int End, IReadOnlyList<RegionExit> Exits, int[] Inputs, int[] Outputs, int[] Others)
{
    public int Length => End - Start;
}
