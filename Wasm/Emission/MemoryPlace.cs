using Messaging.Wasm.Execution;

namespace Messaging.Wasm.Emission;

/// <summary>The locals of a function that tell where the memory is.</summary>
/// <param name="End">What <see cref="WasmInstance.MemoryEnd"/> was.</param>
/// <param name="Bias">What <see cref="WasmInstance.MemoryBias"/> was.</param>
internal sealed record MemoryPlace(IlLocal End, IlLocal Bias);
