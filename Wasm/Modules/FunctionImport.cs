namespace Messaging.Wasm.Modules;

/// <summary>A function that the host supplies (section 2.5.11).</summary>
public sealed record FunctionImport(string Module, string Name, FunctionType Type)
{
    /// <summary>For example <c>env.log (i32) -> nothing</c>.</summary>
    public override string ToString() => $"{Module}.{Name} {Type}";
}
