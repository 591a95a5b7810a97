using Messaging.Wasm.Execution;

namespace Messaging.Scripting.Realms;

/// <summary>
/// The engine's exported functions that realms use: the public C interface of QuickJS-NG, and what the module adds to it. A context,
/// runtime or text is its address, a value its 64 bits. Which side frees what is said in the engine's own header.
/// </summary>
internal sealed class EngineFunctions(TranslatedModule module)
{
    public Action<WasmInstance> InitializeModule { get; } = module.Function<Action<WasmInstance>>("_initialize");

    public Func<WasmInstance, int> Initialize { get; } = module.Function<Func<WasmInstance, int>>("qjs_init");

    public Func<WasmInstance, int> Runtime { get; } = module.Function<Func<WasmInstance, int>>("qjs_get_runtime_ptr");

    public Func<WasmInstance, int> Context { get; } = module.Function<Func<WasmInstance, int>>("qjs_get_context_ptr");

    public Action<WasmInstance, int> SetMaxStackSize { get; } = module.Function<Action<WasmInstance, int>>("qjs_set_max_stack_size");

    public Action<WasmInstance, int> SetMemoryLimit { get; } = module.Function<Action<WasmInstance, int>>("qjs_set_memory_limit");

    public Action<WasmInstance, int> SetInterruptHandler { get; } = module.Function<Action<WasmInstance, int>>("qjs_set_interrupt_handler");

    public Action<WasmInstance, int> SetRejectionHandler { get; } =
        module.Function<Action<WasmInstance, int>>("qjs_set_promise_rejection_handler");

    public Action<WasmInstance, int> FreeBox { get; } = module.Function<Action<WasmInstance, int>>("qjs_free_value");

    public Func<WasmInstance, int, int> Allocate { get; } = module.Function<Func<WasmInstance, int, int>>("wasm_malloc");

    public Func<WasmInstance, int, int, int> AllocateForEngine { get; } = module.Function<Func<WasmInstance, int, int, int>>("js_malloc");

    public Func<WasmInstance, int, int, int, int> ReallocateForEngine { get; } = module.Function<Func<WasmInstance, int, int, int, int>>("js_realloc");

    public Action<WasmInstance, int> Release { get; } = module.Function<Action<WasmInstance, int>>("wasm_free");

    public Func<WasmInstance, int, int, int, int, long> Evaluate { get; } =
        module.Function<Func<WasmInstance, int, int, int, int, long>>("JS_Eval2");

    public Func<WasmInstance, int, long, long, int, int, long> Call { get; } =
        module.Function<Func<WasmInstance, int, long, long, int, int, long>>("JS_Call");

    public Func<WasmInstance, int, int, int> ExecutePendingJob { get; } =
        module.Function<Func<WasmInstance, int, int, int>>("JS_ExecutePendingJob");

    public Func<WasmInstance, int, int> IsJobPending { get; } = module.Function<Func<WasmInstance, int, int>>("JS_IsJobPending");

    public Action<WasmInstance, int, long> FreeValue { get; } = module.Function<Action<WasmInstance, int, long>>("JS_FreeValue");

    public Func<WasmInstance, int, long, long> DuplicateValue { get; } = module.Function<Func<WasmInstance, int, long, long>>("JS_DupValue");

    public Func<WasmInstance, int, long> GetException { get; } = module.Function<Func<WasmInstance, int, long>>("JS_GetException");

    public Func<WasmInstance, int, long, long> Throw { get; } = module.Function<Func<WasmInstance, int, long, long>>("JS_Throw");

    public Action<WasmInstance, int, long> SetUncatchable { get; } =
        module.Function<Action<WasmInstance, int, long>>("JS_SetUncatchableError");

    public Func<WasmInstance, int, long, long> NewObjectOf { get; } = module.Function<Func<WasmInstance, int, long, long>>("JS_NewObjectProto");

    public Func<WasmInstance, int, long> NewObject { get; } = module.Function<Func<WasmInstance, int, long>>("JS_NewObject");

    public Func<WasmInstance, int, int, int, int, int, int, long> NewFunction { get; } =
        module.Function<Func<WasmInstance, int, int, int, int, int, int, long>>("JS_NewCFunction2");

    public Func<WasmInstance, int, int, int, int, int, int, int, long> NewFunctionWithData { get; } =
        module.Function<Func<WasmInstance, int, int, int, int, int, int, int, long>>("JS_NewCFunctionData2");

    public Func<WasmInstance, int, int, int, long> NewText { get; } = module.Function<Func<WasmInstance, int, int, int, long>>("JS_NewStringLen");

    public Func<WasmInstance, int, int, int, long> NewWideText { get; } =
        module.Function<Func<WasmInstance, int, int, int, long>>("JS_NewStringUTF16");

    public Func<WasmInstance, int, int, long, int> GetWideText { get; } =
        module.Function<Func<WasmInstance, int, int, long, int>>("JS_ToCStringLenUTF16");

    public Action<WasmInstance, int, int> FreeWideText { get; } = module.Function<Action<WasmInstance, int, int>>("JS_FreeCStringUTF16");

    public Func<WasmInstance, int, int, int, long> NewBytes { get; } =
        module.Function<Func<WasmInstance, int, int, int, long>>("JS_NewUint8ArrayCopy");

    public Func<WasmInstance, int, int, long, int> GetBytes { get; } = module.Function<Func<WasmInstance, int, int, long, int>>("JS_GetUint8Array");

    public Func<WasmInstance, int, int, long, int> GetBuffer { get; } =
        module.Function<Func<WasmInstance, int, int, long, int>>("JS_GetArrayBuffer");

    public Func<WasmInstance, int, int, int, int, int, int, int, long> NewBuffer { get; } =
        module.Function<Func<WasmInstance, int, int, int, int, int, int, int, long>>("JS_NewArrayBuffer");

    public Func<WasmInstance, long, int> IsBuffer { get; } = module.Function<Func<WasmInstance, long, int>>("JS_IsArrayBuffer");

    public Func<WasmInstance, long, int> ClassId { get; } = module.Function<Func<WasmInstance, long, int>>("JS_GetClassID");

    public Func<WasmInstance, int, int, int, long, int, int> OwnPropertyNames { get; } =
        module.Function<Func<WasmInstance, int, int, int, long, int, int>>("JS_GetOwnPropertyNames");

    public Action<WasmInstance, int, int, int> FreePropertyNames { get; } = module.Function<Action<WasmInstance, int, int, int>>("JS_FreePropertyEnum");

    public Func<WasmInstance, int, int, long, int, int> OwnProperty { get; } =
        module.Function<Func<WasmInstance, int, int, long, int, int>>("JS_GetOwnProperty");

    public Func<WasmInstance, int, long, int, int> Length { get; } = module.Function<Func<WasmInstance, int, long, int, int>>("JS_GetLength");

    public Func<WasmInstance, int, long, long, int> SetLength { get; } = module.Function<Func<WasmInstance, int, long, long, int>>("JS_SetLength");

    public Func<WasmInstance, int, int, long> AtomToValue { get; } = module.Function<Func<WasmInstance, int, int, long>>("JS_AtomToValue");

    public Func<WasmInstance, int, long, int> ValueToAtom { get; } = module.Function<Func<WasmInstance, int, long, int>>("JS_ValueToAtom");

    public Func<WasmInstance, int, int, int> DuplicateAtom { get; } = module.Function<Func<WasmInstance, int, int, int>>("JS_DupAtom");

    public Action<WasmInstance, int, int> FreeAtom { get; } = module.Function<Action<WasmInstance, int, int>>("JS_FreeAtom");

    public Func<WasmInstance, int, long> NewArray { get; } = module.Function<Func<WasmInstance, int, long>>("JS_NewArray");

    public Func<WasmInstance, int, long, int, long, int, int> DefineProperty { get; } =
        module.Function<Func<WasmInstance, int, long, int, long, int, int>>("JS_DefinePropertyValue");

    public Func<WasmInstance, int, long, int, long, long, int, int> DefineAccessor { get; } =
        module.Function<Func<WasmInstance, int, long, int, long, long, int, int>>("JS_DefinePropertyGetSet");

    public Func<WasmInstance, int, long, int, long, int, int> DefineElement { get; } =
        module.Function<Func<WasmInstance, int, long, int, long, int, int>>("JS_DefinePropertyValueUint32");

    public Func<WasmInstance, int, long, int> IsFunction { get; } = module.Function<Func<WasmInstance, int, long, int>>("JS_IsFunction");

    public Func<WasmInstance, int, long, int, long> GetProperty { get; } =
        module.Function<Func<WasmInstance, int, long, int, long>>("JS_GetPropertyStr");

    public Func<WasmInstance, int, long, int, long, int> SetProperty { get; } =
        module.Function<Func<WasmInstance, int, long, int, long, int>>("JS_SetPropertyStr");

    public Func<WasmInstance, int, long> GlobalObject { get; } = module.Function<Func<WasmInstance, int, long>>("JS_GetGlobalObject");

    public Func<WasmInstance, int, long, int, long> GetElement { get; } =
        module.Function<Func<WasmInstance, int, long, int, long>>("JS_GetPropertyUint32");

    public Action<WasmInstance, int, int, int, int, int> SetModuleFunctions { get; } =
        module.Function<Action<WasmInstance, int, int, int, int, int>>("JS_SetModuleLoaderFunc2");

    public Action<WasmInstance, int, int> SetSharedMemoryFunctions { get; } =
        module.Function<Action<WasmInstance, int, int>>("JS_SetSharedArrayBufferFunctions");

    public Func<WasmInstance, int, int, long> ImportMeta { get; } = module.Function<Func<WasmInstance, int, int, long>>("JS_GetImportMeta");

    public Func<WasmInstance, int, long, int> LinkModule { get; } = module.Function<Func<WasmInstance, int, long, int>>("JS_ResolveModule");

    public Func<WasmInstance, int, long, long> RunCompiled { get; } = module.Function<Func<WasmInstance, int, long, long>>("JS_EvalFunction");

    public Func<WasmInstance, int, long, int> PromiseState { get; } = module.Function<Func<WasmInstance, int, long, int>>("JS_PromiseState");

    public Func<WasmInstance, int, long, long> PromiseResult { get; } = module.Function<Func<WasmInstance, int, long, long>>("JS_PromiseResult");
}
