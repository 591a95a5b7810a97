using Embedded.Tests.Configuration;

namespace Embedded.Tests.Api;

/// <summary>A fact about both engines at once: it runs on Akka.NET's packages, and is told where a build on the embedded engine is.</summary>
public sealed class OtherEngineFactAttribute : FactAttribute
{
    private const string Variable = "MESSAGING_EMBEDDED_ENGINE";

    public OtherEngineFactAttribute() => Skip =
        Engine.IsEmbedded ? "This is the embedded engine; the test compares it with Akka.NET's packages."
        : Folder is null ? $"{Variable} does not name the folder of these tests built on the embedded engine."
        : null;

    /// <summary>The folder of that build; null if nobody says.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable);
}
