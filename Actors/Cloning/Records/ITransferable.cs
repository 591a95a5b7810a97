using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>A platform object that can be moved to another agent (HTML, section "Transferable objects"): for example a port.</summary>
public interface ITransferable
{
    /// <summary>Whether it was moved away before, or closed: it can no longer be transferred.</summary>
    bool IsDetached { get; }

    /// <summary>The transfer steps: gives up what the object stands for and leaves it detached for good.</summary>
    /// <exception cref="DomException">DataCloneError: it cannot be moved after all.</exception>
    TransferredItem Transfer();
}
