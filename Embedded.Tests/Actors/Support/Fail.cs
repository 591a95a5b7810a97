using Akka.Actor;

namespace Embedded.Tests.Actors;

/// <summary>Makes an actor throw.</summary>
public sealed class Fail(Exception cause) : INoSerializationVerificationNeeded
{
    public Fail(string why)
        : this(new InvalidOperationException(why))
    {
    }

    public Exception Cause { get; } = cause;
}
