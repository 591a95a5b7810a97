namespace Messaging.Simulation.Activities;

/// <summary>The names under which runs appear in OpenTelemetry.</summary>
public static class ActivityNames
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string Source = "Messaging";

    /// <summary>The activity of one message, from posting to its delivery or loss.</summary>
    public const string Message = "message";

    public const string Id = "messaging.message.id";
    public const string From = "messaging.from";
    public const string To = "messaging.to";
    public const string Ports = "messaging.ports";
    public const string Loss = "messaging.loss";
}
