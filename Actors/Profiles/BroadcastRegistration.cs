namespace Messaging.Profiles;

/// <summary>When a new broadcast channel begins to hear what is posted on its name.</summary>
public enum BroadcastRegistration
{
    /// <summary>From its construction on, as the standard's text has it.</summary>
    Linearizable,

    /// <summary>Some time after its construction, as in engines with several processes: what is posted meanwhile may or may not reach it.</summary>
    Asynchronous,
}
