namespace Messaging.Simulation.Host.Running;

/// <summary>What is made of a run beside telling it.</summary>
/// <param name="TraceFile">Where the whole run is written down; null for nowhere.</param>
/// <param name="DiagramFile">Where its sequence diagram is written; null for nowhere.</param>
/// <param name="ReportFile">Where a report for a browser is written; null for nowhere.</param>
/// <param name="ShowsTree">Whether it is shown who owns which port in the end.</param>
public sealed record RunProducts(string? TraceFile, string? DiagramFile, string? ReportFile, bool ShowsTree)
{
    public static readonly RunProducts None = new(null, null, null, false);
}
