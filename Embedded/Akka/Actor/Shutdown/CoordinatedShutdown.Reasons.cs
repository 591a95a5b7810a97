namespace Akka.Actor;

public sealed partial class CoordinatedShutdown
{
    /// <summary>Why the system goes down. Tasks may read it from <see cref="ShutdownReason"/>; programs may add their own reasons.</summary>
    public class Reason
    {
        protected Reason()
        {
        }
    }

    /// <summary>Nobody has said why.</summary>
    public class UnknownReason : Reason
    {
        public static readonly Reason Instance = new UnknownReason();

        private UnknownReason()
        {
        }
    }

    /// <summary><see cref="ActorSystem.Terminate"/> was called.</summary>
    public class ActorSystemTerminateReason : Reason
    {
        public static readonly Reason Instance = new ActorSystemTerminateReason();

        private ActorSystemTerminateReason()
        {
        }
    }

    /// <summary>The process is exiting.</summary>
    public class ClrExitReason : Reason
    {
        public static readonly Reason Instance = new ClrExitReason();

        private ClrExitReason()
        {
        }
    }
}
