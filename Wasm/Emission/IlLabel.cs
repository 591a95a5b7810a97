using System.Reflection.Emit;

namespace Messaging.Wasm.Emission;

/// <summary>A place in an <see cref="IlListing"/> that branches go to.</summary>
internal sealed class IlLabel
{
    /// <summary>Number of the instruction that the label stands before; -1 until it is marked.</summary>
    public int Position { get; set; } = -1;

    /// <summary>Whether any branch goes here.</summary>
    public bool IsUsed { get; set; }

    /// <summary>The label in the method that is written.</summary>
    public Label Target { get; set; }
}
