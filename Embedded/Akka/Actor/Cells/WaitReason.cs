namespace Akka.Actor;

/// <summary>Why an actor waits for children to end.</summary>
internal enum WaitReason
{
    /// <summary>It only told some to stop, and goes on with its own messages.</summary>
    None,

    /// <summary>It is to be given its first instance after an earlier attempt has failed.</summary>
    Creation,

    /// <summary>It is to be given a fresh instance.</summary>
    Recreation,

    /// <summary>It is to end.</summary>
    Termination,
}
