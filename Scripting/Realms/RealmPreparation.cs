using System.Buffers.Binary;
using Messaging.Scripting.Realms.Heap;
using Messaging.Wasm.Execution;

namespace Messaging.Scripting.Realms;

/// <summary>
/// Brings an engine into the state that realms begin in: the engine's own set-up, our bootstrap script, and the preludes.
/// </summary>
internal sealed class RealmPreparation
{
    private const string BootstrapName = "bootstrap.js";

    // Of the engine's own stack of 1 MB, which lies in its memory. Native frames need several times as much on the thread's stack.
    public const int EngineStackBytes = 256 << 10;

    // What preludes find on their shared object, under the same names.
    private static readonly EngineTableFunction[] ForPreludes =
    [
        EngineTableFunction.ClassOf, EngineTableFunction.WritePlain, EngineTableFunction.ReadPlain, EngineTableFunction.ShareMemory,
        EngineTableFunction.OpenMemory, EngineTableFunction.LearnPlatformObject, EngineTableFunction.MakePlatformObject,
        EngineTableFunction.MakeQuickCall, EngineTableFunction.CallWith,
    ];

    private readonly PreparationHost _host = new();
    private readonly RunState _run = new(new ScriptFuel(new RealmLimits(0, ScriptMilliseconds: 0)));
    private readonly RealmCallbacks _callbacks;
    private readonly ScriptEngine _owner;
    private readonly EngineInstance _engine;

    public RealmPreparation(ScriptEngine owner)
    {
        _owner = owner;
        _callbacks = new RealmCallbacks(_run);
        var wasi = new WasiFunctions(_host);
        var instance = owner.Module.Instantiate(EngineImports.Bind(_callbacks, wasi));
        wasi.Memory = instance.Memory!;
        Initialize(owner.Functions, instance);
        _engine = new EngineInstance(owner, instance);
    }

    /// <summary>Runs bootstrap and preludes, and returns what realms will hold.</summary>
    public RealmRoots Run(IReadOnlyList<Prelude> preludes)
    {
        HeapCheck.Run(_engine);
        var roots = RunBootstrap([BootstrapName, .. preludes.Select(prelude => prelude.FileName)]);
        var thrown = new ThrownValues(_engine, roots);
        _callbacks.Connect(_engine, roots, new RejectedPromises(_engine, roots.Hooks, thrown, _run, _host), _host, _owner);
        ReplaceRandom();
        SetModuleFunctions();
        SetSharedMemoryFunctions();

        var hostFunction = NewFunction(EngineTableFunction.HostCall, "host");
        var shared = new JsValue((ulong)_engine.Functions.NewObject(_engine.Instance, _engine.Context));
        foreach (var function in ForPreludes)
        {
            var name = function.ToString();
            name = char.ToLowerInvariant(name[0]) + name[1..];
            _engine.SetProperty(shared, name, NewFunction(function, name));
        }

        foreach (var prelude in preludes)
            RunPrelude(prelude, hostFunction, shared, thrown);
        return roots with { Hooks = PreludeHooks.Read(_engine, shared), PlatformNames = _callbacks.PlatformNames };
    }

    public WasmSnapshot TakeState()
    {
        HeapHoles.Fill(_engine);
        return WasmSnapshot.Take(_engine.Instance);
    }

    private static void Initialize(EngineFunctions functions, WasmInstance instance)
    {
        functions.InitializeModule(instance);
        if (functions.Initialize(instance) != 0)
            throw new RealmCrashedException("its engine could not be initialised");
        functions.SetMaxStackSize(instance, EngineStackBytes);
        functions.SetInterruptHandler(instance, 1);
        functions.SetRejectionHandler(instance, 1);
    }

    private RealmRoots RunBootstrap(IReadOnlyCollection<string> ownFiles)
    {
        using var resource = typeof(RealmPreparation).Assembly.GetManifestResourceStream(typeof(RealmPreparation), $"Engine.{BootstrapName}")!;
        using var reader = new StreamReader(resource);
        var functions = _engine.Evaluate(reader.ReadToEnd(), BootstrapName, firstLine: 1, EvaluationFlags.Script);
        return new RealmRoots(
            _engine.Scratch,
            _engine.GetProperty(functions, "describe"),
            _engine.GetProperty(functions, "newError"),
            PreludeHooks.None,
            ownFiles,
            default);
    }

    private void RunPrelude(Prelude prelude, JsValue hostFunction, JsValue shared, ThrownValues thrown)
    {
        var function = _engine.Evaluate(prelude.Source, prelude.FileName, firstLine: 1, EvaluationFlags.Script);
        if (!function.IsException && !_engine.IsFunction(function))
            throw new InvalidOperationException($"The prelude {prelude.FileName} is not an expression whose value is a function.");
        var result = function.IsException ? function : _engine.Call(function, hostFunction, shared);
        if (result.IsException)
            throw thrown.Take(_engine.TakeException());
        _engine.Free(result);
        _engine.Free(function);
    }

    /// <summary>
    /// Makes Math.random the host's: the engine's own is seeded once, so that every copy of a snapshot would give the same numbers.
    /// </summary>
    private void ReplaceRandom()
    {
        var global = new JsValue((ulong)_engine.Functions.GlobalObject(_engine.Instance, _engine.Context));
        var math = _engine.GetProperty(global, "Math");
        _engine.SetProperty(math, "random", NewFunction(EngineTableFunction.Random, "random"));
        _engine.Free(math);
        _engine.Free(global);
    }

    private void SetModuleFunctions() => _engine.Functions.SetModuleFunctions(
        _engine.Instance,
        _engine.Runtime,
        _owner.TableIndex(EngineTableFunction.ResolveModule),
        _owner.TableIndex(EngineTableFunction.LoadModule),
        0,
        0);

    // The engine's header: allocate, free and duplicate, then what they are called with.
    private void SetSharedMemoryFunctions()
    {
        var functions = _engine.Memory.Slice(_engine.Scratch, 4 * sizeof(int));
        EngineTableFunction[] order = [EngineTableFunction.AllocateShared, EngineTableFunction.ReleaseShared, EngineTableFunction.HoldShared];
        for (var i = 0; i < order.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(functions[(i * sizeof(int))..], _owner.TableIndex(order[i]));
        BinaryPrimitives.WriteInt32LittleEndian(functions[(order.Length * sizeof(int))..], 0);
        _engine.Functions.SetSharedMemoryFunctions(_engine.Instance, _engine.Runtime, _engine.Scratch);
    }

    private JsValue NewFunction(EngineTableFunction function, string name)
    {
        var text = _engine.NewCText(name, out _);
        var value = _engine.Functions.NewFunction(_engine.Instance, _engine.Context, _owner.TableIndex(function), text, 0, 0, 0);
        _engine.Release(text);
        return new JsValue((ulong)value);
    }
}
