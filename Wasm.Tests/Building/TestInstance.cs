using Messaging.Wasm.Execution;

namespace Messaging.Wasm.Tests.Building;

/// <summary>An instance whose functions are called by name.</summary>
internal sealed class TestInstance(TranslatedModule module, WasmImports? imports)
{
    public TranslatedModule Module { get; } = module;

    public WasmInstance Instance { get; } = module.Instantiate(imports ?? new WasmImports());

    public TResult Call<TResult>(string name) => Module.Function<Func<WasmInstance, TResult>>(name)(Instance);

    public TResult Call<T, TResult>(string name, T value) => Module.Function<Func<WasmInstance, T, TResult>>(name)(Instance, value);

    public TResult Call<T1, T2, TResult>(string name, T1 first, T2 second) =>
        Module.Function<Func<WasmInstance, T1, T2, TResult>>(name)(Instance, first, second);

    public void Run(string name) => Module.Function<Action<WasmInstance>>(name)(Instance);

    public void Run<T>(string name, T value) => Module.Function<Action<WasmInstance, T>>(name)(Instance, value);

    public void Run<T1, T2>(string name, T1 first, T2 second) => Module.Function<Action<WasmInstance, T1, T2>>(name)(Instance, first, second);
}
