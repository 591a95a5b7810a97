namespace Messaging.Simulation.Reports;

/// <summary>What stands at the head of a report.</summary>
/// <param name="Title">What was run, for example the page's path.</param>
/// <param name="Summary">What it came to, in one line.</param>
/// <param name="Command">The command that repeats the run.</param>
public sealed record ReportFacts(string Title, string Summary, string Command);
