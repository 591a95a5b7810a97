using System.Reflection;

namespace Embedded.Tests.Configuration;

/// <summary>Which engine the tests were compiled against.</summary>
internal static class Engine
{
    /// <summary>Whether it is this project's own, and not Akka.NET's packages.</summary>
    public static bool IsEmbedded { get; } =
        typeof(Akka.Actor.ActorSystem).Assembly.GetCustomAttribute<AssemblyCompanyAttribute>()?.Company == "Messaging";
}
