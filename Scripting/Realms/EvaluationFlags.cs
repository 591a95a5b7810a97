namespace Messaging.Scripting.Realms;

/// <summary>How the engine takes a source; the numbers are the engine's.</summary>
[Flags]
internal enum EvaluationFlags
{
    Script = 0,
    Module = 1 << 0,
    CompileOnly = 1 << 5,
}
