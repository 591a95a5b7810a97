using System.Globalization;

namespace Messaging.Scripting.Acts;

/// <summary>
/// Lets time pass. Whoever plays the acts does this one, between two that it sends to a page: a page cannot wait.
/// </summary>
/// <param name="Duration">Of the run's own time, which is virtual by default.</param>
public sealed record WaitAct(TimeSpan Duration) : PageAct
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"wait {Duration.TotalMilliseconds}ms");
}
