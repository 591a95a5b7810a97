namespace Messaging.Profiles;

/// <summary>Who gets a <c>close</c> event when a port closes.</summary>
public enum CloseEventPolicy
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The other side, as a task of its owner after every message that was posted before the close.</summary>
    TaskOnPeer,

    /// <summary>Both sides, each after everything that was delivered to it.</summary>
    BothSides,

    /// <summary>
    /// The other side, from within the call of <c>close()</c> if both sides have the same owner (the standard's text of 2024); else as
    /// <see cref="TaskOnPeer"/>.
    /// </summary>
    Synchronous2024,
}
