namespace Messaging.Scripting.Acts;

/// <summary>What a person does with a window as a whole.</summary>
public enum WindowDeed
{
    /// <summary>Load its document anew.</summary>
    Reload,

    /// <summary>Go to the entry before in its history.</summary>
    Back,

    /// <summary>Go to the entry after in its history.</summary>
    Forward,

    /// <summary>Close it.</summary>
    Close,
}
