using System.Reflection.Emit;

namespace Messaging.Wasm.Emission;

/// <summary>
/// A local variable of an <see cref="IlListing"/>. Its index is given last, by use, as the first four have instructions of one byte.
/// </summary>
internal sealed class IlLocal(Type type)
{
    public Type Type { get; } = type;

    public int Uses { get; set; }

    public int Index { get; set; }

    /// <summary>The local in the method that is written.</summary>
    public LocalBuilder? Target { get; set; }
}
