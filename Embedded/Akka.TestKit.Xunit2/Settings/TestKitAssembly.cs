using System.Reflection;

namespace Akka.TestKit;

/// <summary>
/// Akka.NET has its test kit in an assembly of its own, which configurations name. Here that name leads to this assembly.
/// </summary>
internal static class TestKitAssembly
{
    /// <summary>What configurations call the assembly of the test kit.</summary>
    public const string RealName = "Akka.TestKit";

    private static readonly Assembly This = typeof(TestKitAssembly).Assembly;
    private static int _isRegistered;

    /// <summary>Makes the name known to whatever looks for classes by name.</summary>
    public static void Register()
    {
        if (Interlocked.Exchange(ref _isRegistered, 1) == 0)
            AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) => new AssemblyName(wanted.Name).Name == RealName ? This : null;
    }
}
