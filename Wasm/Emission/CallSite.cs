namespace Messaging.Wasm.Emission;

/// <summary>The signature of a call through a function pointer.</summary>
internal sealed record CallSite(Type Result, Type[] Parameters);
