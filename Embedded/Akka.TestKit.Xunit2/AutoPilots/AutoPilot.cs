using Akka.Actor;

namespace Akka.TestKit;

/// <summary>What a probe does by itself with each message, before its test sees the message.</summary>
public abstract class AutoPilot
{
    /// <summary>Answer of <see cref="Run"/>: no pilot from now on.</summary>
    public static NoAutoPilot NoAutoPilot => NoAutoPilot.Instance;

    /// <summary>Answer of <see cref="Run"/>: the same pilot for the next message.</summary>
    public static KeepRunning KeepRunning => KeepRunning.Instance;

    /// <summary>Handles a message on the thread of the probe's actor.</summary>
    /// <returns>The pilot for the next message.</returns>
    public abstract AutoPilot Run(IActorRef sender, object message);
}
