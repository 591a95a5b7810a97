namespace Akka.Actor;

/// <summary>Something that a scheduler holds until its time comes.</summary>
internal interface IScheduledEntry
{
    /// <summary>Takes it out, if it is still there.</summary>
    void Withdraw();
}
