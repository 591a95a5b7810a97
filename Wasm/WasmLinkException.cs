namespace Messaging.Wasm;

/// <summary>Host and module do not fit together: a function is missing on one side, or has another type there.</summary>
public sealed class WasmLinkException(string problem) : Exception(problem);
