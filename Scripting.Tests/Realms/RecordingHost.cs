using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

/// <summary>A host that keeps what it is told, and whose operations are given by a test.</summary>
internal sealed class RecordingHost : IRealmHost
{
    private int _randomCalls;

    public delegate void Operation(HostCall call);

    /// <summary>What scripts logged and what was reported, in order.</summary>
    public List<string> Log { get; } = [];

    public Dictionary<int, Operation> Operations { get; } = [];

    public Dictionary<string, string> Modules { get; } = [];

    public List<ScriptException> Failures { get; } = [];

    public long NowNanoseconds { get; set; } = 1_700_000_000_123_000_000;

    public double NextRandom() => ++_randomCalls / 1024.0;

    public void FillRandom(Span<byte> bytes) => bytes.Fill(7);

    public void Call(int operation, HostCall call) => Operations[operation](call);

    public string ResolveModule(string specifier, string referrer) =>
        specifier.StartsWith("bad:") ? throw new HostCallException("TypeError", $"no address: {specifier}") : new Uri(new Uri(referrer), specifier).ToString();

    public string LoadModule(string address, string type) =>
        Modules.TryGetValue(address, out var source) ? source : throw new HostCallException("TypeError", $"no module at {address}");

    public void JobFailed(ScriptException failure)
    {
        Failures.Add(failure);
        Log.Add($"job failed: {failure.Headline}");
    }

    public void PromiseRejected(ScriptException reason)
    {
        Failures.Add(reason);
        Log.Add($"rejected: {reason.Headline}");
    }
}
