namespace Messaging.Wasm.Tests.Running;

/// <summary>Which operands of an instruction are constants in the code, so that the JIT can compute with them.</summary>
[Flags]
internal enum Constants
{
    None = 0,
    First = 1,
    Second = 2,
}
