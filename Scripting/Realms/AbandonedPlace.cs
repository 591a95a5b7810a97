namespace Messaging.Scripting.Realms;

/// <summary>
/// Where script is while the engine is in the middle of something that it will never go on with. The engine is asked as if script asked for
/// a stack trace there; as it may be in any state, all that comes of it but a place is no matter.
/// </summary>
internal static class AbandonedPlace
{
    // Script may have used up its memory and its stack.
    private const int MemoryBytes = 1 << 20;
    private const int StackBytes = 64 << 10;

    /// <summary>The memory limit with which an error can be made where script has used up its own, in bytes.</summary>
    public static int MemoryWith(RealmLimits limits) => (int)Math.Min((long)limits.MemoryBytes + MemoryBytes, int.MaxValue);

    public static ScriptLocation Find(EngineInstance engine, RealmRoots roots, ThrownValues thrown, RealmLimits limits)
    {
        try
        {
            engine.Functions.SetMemoryLimit(engine.Instance, MemoryWith(limits));
            engine.Functions.SetMaxStackSize(engine.Instance, RealmPreparation.EngineStackBytes + StackBytes);
            var error = engine.Call(roots.NewError, engine.NewText("Error"), engine.NewText(""), roots.Hooks.CreateError);
            return error.IsException ? ScriptLocation.Unknown : thrown.Describe(error).Location;
        }
        catch (Exception)
        {
            // Of an engine in any state anything may be expected, and nothing of it goes on.
            return ScriptLocation.Unknown;
        }
    }
}
