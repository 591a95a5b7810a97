namespace Akka.Actor;

/// <summary>The two answers with which an operation ends. An Ask that is answered with <see cref="Failure"/> throws its cause.</summary>
public abstract class Status
{
    private protected Status()
    {
    }

    public sealed class Success(object? status) : Status
    {
        public static readonly Success Instance = new(null);

        public readonly object? Status = status;

        public override string ToString() => $"Success: {Status ?? "<null>"}";
    }

    public sealed class Failure : Status
    {
        public readonly Exception Cause;

        /// <summary>What the sender knew when it failed; may be null.</summary>
        public readonly object? State;

        public Failure(Exception cause)
            : this(cause, null)
        {
        }

        public Failure(Exception cause, object? state)
        {
            Cause = cause;
            State = state;
        }

        public override string ToString() => State is null ? $"Failure: {Cause}" : $"Failure[state={State}]: {Cause}";
    }
}
