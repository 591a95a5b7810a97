using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary;

/// <summary>What one section announces of another: how many functions have code, and how many data segments there are.</summary>
internal sealed class DeclaredCounts
{
    public int Functions { get; set; }

    public uint? DataSegments { get; set; }

    /// <summary>Compares what was announced with what came.</summary>
    public void Check(WasmModule module, int end)
    {
        if (Functions != module.Bodies.Count)
            throw new WasmFormatException(end, $"{Functions} functions are declared and {module.Bodies.Count} have code");
        if (DataSegments is { } announced && announced != module.Data.Count)
            throw new WasmFormatException(end, $"{announced} data segments are announced and there are {module.Data.Count}");
    }
}
