namespace Messaging.Simulation.Tests.Reports;

/// <summary>A test that needs a Chromium, and Node.js to drive it. Where one of them is missing the test is skipped, and says which.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = ReportInBrowser.Missing;
}
