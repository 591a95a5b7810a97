using Messaging.Wasm.Execution;

namespace Messaging.Scripting.Realms.Preparing;

/// <summary>The form of a kept realm: its roots, then the engine's memory.</summary>
internal static class SnapshotFile
{
    public static void Write(Stream output, RealmRoots roots, WasmSnapshot state)
    {
        using var writer = new BinaryWriter(output);
        writer.Write(roots.Scratch);
        foreach (var value in ValuesOf(roots))
            writer.Write(value.Bits);
        writer.Write(roots.PlatformNames.State);
        writer.Write(roots.PlatformNames.IsTrusted);
        writer.Write(roots.PlatformNames.Number);
        writer.Write(roots.OwnFiles.Count);
        foreach (var file in roots.OwnFiles)
            writer.Write(file);
        state.Write(writer);
    }

    public static (RealmRoots Roots, WasmSnapshot State) Read(Stream input)
    {
        using var reader = new BinaryReader(input);
        var scratch = reader.ReadInt32();
        var describe = ReadValue();
        var newError = ReadValue();
        var hooks = new PreludeHooks(
            ReadValue(), ReadValue(), ReadValue(), ReadValue(), ReadValue(), ReadValue(), ReadValue(), ReadValue(), ReadValue(),
            ReadValue());
        var names = new PlatformNames(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var files = new string[reader.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
            files[i] = reader.ReadString();
        return (new RealmRoots(scratch, describe, newError, hooks, files, names), WasmSnapshot.Read(reader));

        JsValue ReadValue() => new(reader.ReadUInt64());
    }

    private static JsValue[] ValuesOf(RealmRoots roots) =>
    [
        roots.Describe, roots.NewError,
        roots.Hooks.Dispatch, roots.Hooks.Deliver, roots.Hooks.CreateError, roots.Hooks.RejectionsWait, roots.Hooks.PromiseRejected,
        roots.Hooks.RejectionHandled, roots.Hooks.FillImportMeta, roots.Hooks.WatchModule, roots.Hooks.NewMemory, roots.Hooks.GrowMemory,
    ];
}
