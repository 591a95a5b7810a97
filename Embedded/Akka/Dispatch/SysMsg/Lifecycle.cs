using Akka.Actor;
using Akka.Event;

namespace Akka.Dispatch.SysMsg;

/// <summary>Asks an actor to stop its children and then itself.</summary>
internal sealed class Terminate : SystemMessage, IPossiblyHarmful, IDeadLetterSuppression;

/// <summary>Asks an actor to leave its user messages alone until as many <see cref="Resume"/> or <see cref="Recreate"/> have come.</summary>
internal sealed class Suspend : SystemMessage;

/// <summary>Undoes one <see cref="Suspend"/>; with a cause it also forgives the actor its failure.</summary>
internal sealed class Resume(Exception? causedByFailure) : SystemMessage
{
    public Exception? CausedByFailure => causedByFailure;
}

/// <summary>Asks an actor to replace its instance by a fresh one.</summary>
internal sealed class Recreate(Exception cause) : SystemMessage
{
    public Exception Cause => cause;
}
