namespace Messaging.Scripting.Realms;

/// <summary>What a realm needs from outside. Everything that could differ between two runs comes from here.</summary>
public interface IRealmHost
{
    /// <summary>The time since 1970 in nanoseconds, for Date and for measuring.</summary>
    long NowNanoseconds { get; }

    /// <summary>The next number for Math.random: at least 0 and below 1.</summary>
    double NextRandom();

    /// <summary>Fills bytes for the engine's own use of randomness.</summary>
    void FillRandom(Span<byte> bytes);

    /// <summary>
    /// A call that a prelude makes with the host function it was given. A <see cref="HostCallException"/> becomes an exception in the
    /// script; any other exception ends the script and comes out of the call that ran it.
    /// </summary>
    void Call(int operation, HostCall call);

    /// <summary>The absolute address of a module from what an import names, relative to the module or script that contains it.</summary>
    /// <exception cref="HostCallException">It cannot be resolved.</exception>
    string ResolveModule(string specifier, string referrer);

    /// <summary>The source of a module by its absolute address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="type">The type that the import names, such as <c>json</c>; empty if it names none.</param>
    /// <exception cref="HostCallException">There is no such module.</exception>
    string LoadModule(string address, string type);

    /// <summary>A job of script threw, which nobody can catch; the jobs behind it run all the same.</summary>
    void JobFailed(ScriptException failure);

    /// <summary>A promise was rejected, nobody handled it by the end of its jobs, and no prelude said that it takes care of it.</summary>
    void PromiseRejected(ScriptException reason);
}
