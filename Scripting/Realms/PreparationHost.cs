namespace Messaging.Scripting.Realms;

/// <summary>The host while preludes run: there is none yet. Time stands at zero.</summary>
internal sealed class PreparationHost : IRealmHost
{
    public long NowNanoseconds => 0;

    public double NextRandom() => throw Missing();

    public void FillRandom(Span<byte> bytes) => bytes.Clear();

    public void Call(int operation, HostCall call) => throw Missing();

    public string ResolveModule(string specifier, string referrer) => throw Missing();

    public string LoadModule(string address, string type) => throw Missing();

    public void JobFailed(ScriptException failure) => throw Missing();

    public void PromiseRejected(ScriptException reason) => throw Missing();

    private static HostCallException Missing() => new("InvalidStateError", "A prelude runs before there is a host to call.");
}
