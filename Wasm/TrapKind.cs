namespace Messaging.Wasm;

/// <summary>Why WebAssembly code ended.</summary>
public enum TrapKind
{
    /// <summary>The instruction <c>unreachable</c>.</summary>
    Unreachable,

    /// <summary>A load, store, copy or fill beyond the memory's end.</summary>
    OutOfBoundsMemory,

    DivideByZero,

    /// <summary>A quotient or a converted float that its integer type cannot hold.</summary>
    IntegerOverflow,

    /// <summary>A NaN converted to an integer.</summary>
    InvalidConversion,

    /// <summary>An indirect call of an index outside the table, or of an empty element.</summary>
    UndefinedElement,

    /// <summary>An indirect call of a function with another type than the call names.</summary>
    SignatureMismatch,

    /// <summary>Calls are nested deeper than the thread's stack allows.</summary>
    StackExhausted,

    /// <summary>The instance has no fuel left, see <see cref="Execution.WasmInstance.Fuel"/>.</summary>
    FuelUsedUp,

    /// <summary>A data or element segment does not fit into the memory or the table when the module is instantiated.</summary>
    SegmentOutOfBounds,
}
