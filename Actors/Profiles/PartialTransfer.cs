namespace Messaging.Profiles;

/// <summary>What becomes of the earlier entries of a transfer list when a later one cannot be transferred.</summary>
public enum PartialTransfer
{
    /// <summary>They have been transferred, and what they carried is stranded: the text of the standard.</summary>
    Kept,

    /// <summary>Nothing has been transferred: every entry is looked at before the first is moved.</summary>
    Atomic,
}
