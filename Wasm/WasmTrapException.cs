namespace Messaging.Wasm;

/// <summary>
/// WebAssembly code did what ends it (a trap, section 4.4): the call is abandoned, and the instance's state is what it was then.
/// </summary>
public sealed class WasmTrapException : Exception
{
    public WasmTrapException(TrapKind kind, Exception? cause = null) : base(Describe(kind), cause) => Kind = kind;

    public TrapKind Kind { get; }

    private static string Describe(TrapKind kind) => kind switch
    {
        TrapKind.Unreachable => "unreachable code was reached",
        TrapKind.OutOfBoundsMemory => "memory was accessed out of bounds",
        TrapKind.DivideByZero => "an integer was divided by zero",
        TrapKind.IntegerOverflow => "an integer operation overflowed",
        TrapKind.InvalidConversion => "a float that is not a number was converted to an integer",
        TrapKind.UndefinedElement => "a table element was called that does not exist",
        TrapKind.SignatureMismatch => "a table element was called with a signature that is not its own",
        TrapKind.StackExhausted => "the call stack is exhausted",
        TrapKind.FuelUsedUp => "the fuel is used up",
        _ => "a segment does not fit where the module puts it",
    };
}
