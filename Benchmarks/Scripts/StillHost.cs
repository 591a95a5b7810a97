using Messaging.Scripting.Realms;

namespace Messaging.Benchmarks.Scripts;

/// <summary>The host of realms in which nothing runs.</summary>
internal sealed class StillHost : IRealmHost
{
    public static readonly StillHost Instance = new();

    public long NowNanoseconds => 0;

    public double NextRandom() => throw Unasked();

    public void FillRandom(Span<byte> bytes) => throw Unasked();

    public void Call(int operation, HostCall call) => throw Unasked();

    public string ResolveModule(string specifier, string referrer) => throw Unasked();

    public string LoadModule(string address, string type) => throw Unasked();

    public void JobFailed(ScriptException failure) => throw Unasked();

    public void PromiseRejected(ScriptException reason) => throw Unasked();

    private static InvalidOperationException Unasked() => new("Script ran in a realm that was only to be made.");
}
