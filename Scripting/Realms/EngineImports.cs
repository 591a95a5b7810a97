using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;

namespace Messaging.Scripting.Realms;

/// <summary>Binds what the engine's module imports to one realm.</summary>
internal static class EngineImports
{
    private const string Wasi = "wasi_snapshot_preview1";
    private const string Environment = "env";
    private const string Table = "table";

    private static readonly FunctionType FunctionOfScript = new([ValueKind.I32, ValueKind.I64, ValueKind.I32, ValueKind.I32], ValueKind.I64);
    private static readonly FunctionType FunctionWithData =
        new([ValueKind.I32, ValueKind.I64, ValueKind.I32, ValueKind.I32, ValueKind.I32, ValueKind.I32], ValueKind.I64);

    private static readonly FunctionType SharedMemoryHolder = new([ValueKind.I32, ValueKind.I32], null);
    private static readonly FunctionType ModuleNormalizer = new([ValueKind.I32, ValueKind.I32, ValueKind.I32, ValueKind.I32], ValueKind.I32);
    private static readonly FunctionType ModuleLoader = new([ValueKind.I32, ValueKind.I32, ValueKind.I32, ValueKind.I64], ValueKind.I32);

    /// <summary>
    /// The functions that the engine is given by their place in its table, in the order of <see cref="EngineTableFunction"/>.
    /// </summary>
    public static IReadOnlyList<FunctionImport> TableFunctions { get; } =
    [
        new(Table, nameof(EngineTableFunction.HostCall), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.Random), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.ClassOf), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.WritePlain), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.ReadPlain), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.ShareMemory), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.OpenMemory), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.AllocateShared), new FunctionType([ValueKind.I32, ValueKind.I32], ValueKind.I32)),
        new(Table, nameof(EngineTableFunction.ReleaseShared), SharedMemoryHolder),
        new(Table, nameof(EngineTableFunction.HoldShared), SharedMemoryHolder),
        new(Table, nameof(EngineTableFunction.LearnPlatformObject), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.MakePlatformObject), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.MakeQuickCall), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.QuickCall), FunctionWithData),
        new(Table, nameof(EngineTableFunction.CallWith), FunctionOfScript),
        new(Table, nameof(EngineTableFunction.ResolveModule), ModuleNormalizer),
        new(Table, nameof(EngineTableFunction.LoadModule), ModuleLoader),
    ];

    public static WasmImports Bind(RealmCallbacks realm, WasiFunctions wasi) => new WasmImports()
        .Add(Table, nameof(EngineTableFunction.HostCall), new Func<int, long, int, int, long>(realm.CallHost))
        .Add(Table, nameof(EngineTableFunction.Random), new Func<int, long, int, int, long>(realm.Random))
        .Add(Table, nameof(EngineTableFunction.ClassOf), new Func<int, long, int, int, long>(realm.ClassOf))
        .Add(Table, nameof(EngineTableFunction.WritePlain), new Func<int, long, int, int, long>(realm.WritePlain))
        .Add(Table, nameof(EngineTableFunction.ReadPlain), new Func<int, long, int, int, long>(realm.ReadPlain))
        .Add(Table, nameof(EngineTableFunction.ShareMemory), new Func<int, long, int, int, long>(realm.ShareMemory))
        .Add(Table, nameof(EngineTableFunction.OpenMemory), new Func<int, long, int, int, long>(realm.OpenMemory))
        .Add(Table, nameof(EngineTableFunction.AllocateShared), new Func<int, int, int>(realm.AllocateShared))
        .Add(Table, nameof(EngineTableFunction.ReleaseShared), new Action<int, int>(realm.ReleaseShared))
        .Add(Table, nameof(EngineTableFunction.HoldShared), new Action<int, int>(realm.HoldShared))
        .Add(Table, nameof(EngineTableFunction.LearnPlatformObject), new Func<int, long, int, int, long>(realm.LearnPlatformObject))
        .Add(Table, nameof(EngineTableFunction.MakePlatformObject), new Func<int, long, int, int, long>(realm.MakePlatformObject))
        .Add(Table, nameof(EngineTableFunction.MakeQuickCall), new Func<int, long, int, int, long>(realm.MakeQuickCall))
        .Add(Table, nameof(EngineTableFunction.QuickCall), new Func<int, long, int, int, int, int, long>(realm.QuickCall))
        .Add(Table, nameof(EngineTableFunction.CallWith), new Func<int, long, int, int, long>(realm.CallWith))
        .Add(Table, nameof(EngineTableFunction.ResolveModule), new Func<int, int, int, int, int>(realm.ResolveModule))
        .Add(Table, nameof(EngineTableFunction.LoadModule), new Func<int, int, int, long, int>(realm.LoadModule))
        .Add(Environment, "host_interrupt", new Func<int>(realm.PollInterrupt))
        .Add(Environment, "host_promise_rejection", new Action<int, int, int>(realm.TrackRejection))
        .Add(Environment, "host_get_timezone_offset", new Func<int, int, int>((_, _) => 0))
        .Add(Environment, "host_call", new Func<int, int, int, int, int, int>((_, _, _, _, _) => 0))
        .Add(Environment, "host_module_normalize", new Func<int, int, int>((_, _) => 0))
        .Add(Environment, "host_module_load", new Func<int, int, int>((_, _) => 0))
        .Add(Wasi, "clock_time_get", new Func<int, long, int, int>(wasi.GetTime))
        .Add(Wasi, "random_get", new Func<int, int, int>(wasi.GetRandom))
        .Add(Wasi, "fd_write", new Func<int, int, int, int, int>(wasi.Write))
        .Add(Wasi, "fd_close", new Func<int, int>(_ => WasiFunctions.BadDescriptor))
        .Add(Wasi, "fd_fdstat_get", new Func<int, int, int>((_, _) => WasiFunctions.BadDescriptor))
        .Add(Wasi, "fd_seek", new Func<int, long, int, int, int>((_, _, _, _) => WasiFunctions.BadDescriptor));
}
