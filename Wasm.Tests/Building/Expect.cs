using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Tests.Building;

/// <summary>What tests expect of modules in general.</summary>
internal static class Expect
{
    public static void Trap(TrapKind kind, Action action) => Assert.Equal(kind, Assert.Throws<WasmTrapException>(action).Kind);

    /// <summary>The bytes are refused with a message that contains the words.</summary>
    public static WasmFormatException Refused(byte[] module, params string[] words)
    {
        var refusal = Assert.Throws<WasmFormatException>(() => WasmModule.Read(module));
        Assert.All(words, word => Assert.Contains(word, refusal.Message));
        return refusal;
    }
}
