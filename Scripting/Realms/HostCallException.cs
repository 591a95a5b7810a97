namespace Messaging.Scripting.Realms;

/// <summary>
/// Thrown by a host to make script see an exception: the native error of that name (TypeError, RangeError and so on), or, for any other
/// name, what the realm's preludes make of it, which is a DOMException unless they say otherwise.
/// </summary>
public sealed class HostCallException(string name, string message) : Exception(message)
{
    /// <summary>The name property of the exception that script sees.</summary>
    public string Name { get; } = name;
}
