namespace Messaging.Cloning;

/// <summary>
/// The bytes of a record are not a value in the binary form (docs/binary-form.md). Whatever is wrong with them, reading them ends in this
/// exception and no other.
/// </summary>
public sealed class DataCloneException : Exception
{
    private DataCloneException(int offset, string message)
        : base(message) => Offset = offset;

    /// <summary>Where in the record the fault was found, in bytes from its start.</summary>
    public int Offset { get; }

    internal static DataCloneException At(int offset, string reason) => new(offset, $"The record is malformed at byte {offset}: {reason}.");

    internal static DataCloneException EndsEarly(int length) => At(length, "it ends early");
}
