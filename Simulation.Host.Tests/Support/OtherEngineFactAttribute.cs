namespace Messaging.Simulation.Host.Tests.Support;

/// <summary>A test that needs the program built on the other actor engine; skipped where nobody says where that is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OtherEngineFactAttribute : FactAttribute
{
    private const string Variable = "MESSAGING_OTHER_ENGINE";

    public OtherEngineFactAttribute() =>
        Skip = Program is null ? $"{Variable} does not name the messaging.dll of a build on the other actor engine." : null;

    /// <summary>The path of that program's assembly; null if nobody says.</summary>
    public static string? Program => Environment.GetEnvironmentVariable(Variable);
}
