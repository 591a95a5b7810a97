using System.Reflection;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Execution;

/// <summary>The globals of a translated module, which are fields of its instances.</summary>
internal sealed class GlobalFields(WasmModule module, FieldInfo[] fields)
{
    /// <summary>The bits of every global.</summary>
    public long[] Read(WasmInstance instance) => Array.ConvertAll(fields, field => ToBits(field.GetValue(instance)!));

    public void Write(WasmInstance instance, ReadOnlySpan<long> bits)
    {
        for (var i = 0; i < fields.Length; i++)
            Write(instance, i, bits[i]);
    }

    public long Get(WasmInstance instance, string export) => ToBits(fields[Index(export)].GetValue(instance)!);

    public void Set(WasmInstance instance, string export, long bits)
    {
        var index = Index(export);
        if (!module.Globals[index].IsMutable)
            throw new WasmLinkException($"the global '{export}' is constant");
        Write(instance, index, bits);
    }

    private void Write(WasmInstance instance, int index, long bits) => fields[index].SetValue(instance, module.Globals[index].Kind switch
    {
        ValueKind.I32 => (object)(int)bits,
        ValueKind.I64 => bits,
        ValueKind.F32 => BitConverter.Int32BitsToSingle((int)bits),
        _ => BitConverter.Int64BitsToDouble(bits),
    });

    private static long ToBits(object value) => value switch
    {
        int number => number,
        long number => number,
        float number => BitConverter.SingleToInt32Bits(number),
        var number => BitConverter.DoubleToInt64Bits((double)number),
    };

    private int Index(string export) =>
        module.ExportTable.TryGetValue(export, out var found) && found.Kind == ExternKind.Global
            ? found.Index
            : throw new WasmLinkException($"the module exports no global '{export}'");
}
