using Messaging.Runtime;
using Messaging.Simulation.Activities;
using Messaging.Simulation.Runs;
using Messaging.Windows;
using OpenTelemetry;
using OpenTelemetry.Trace;

// The console in place of a collector: AddOtlpExporter, of another package, would send the same to one.
using var provider = Sdk.CreateTracerProviderBuilder().AddSource(ActivityNames.Source).AddConsoleExporter().Build();
using var activities = new MessageActivities();
using var system = new SimulatedSystem(new SimulationOptions
{
    Messaging = new MessagingOptions
    {
        Documents = new AgentDocuments().Add("https://telemetry.test/", () => new AskingPage()).Add("https://telemetry.test/frame", () => new AnsweringFrame()),
        Trace = activities,
    },
});
system.Open("https://telemetry.test/");
system.Settle();
