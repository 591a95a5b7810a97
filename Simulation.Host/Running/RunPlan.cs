using System.Collections.Immutable;
using Akka.Configuration;
using Messaging.Profiles;
using Messaging.Runtime;
using Messaging.Scripting.Acts;
using Messaging.Scripting.Expectations;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Workers;
using Messaging.Simulation.Runs;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Running;

/// <summary>A request of which everything that can be checked before the run has been checked.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Steps">What is done with the page, in order.</param>
/// <param name="Expectations">What must be so in the end.</param>
/// <param name="Config">The settings of the actor system.</param>
public sealed record RunPlan(
    RunRequest Request,
    StartPage Start,
    ImmutableArray<RunStep> Steps,
    ImmutableArray<ExpectStep> Expectations,
    Config Config,
    SimulationSettings Settings,
    MessagingProfile Profile)
{
    /// <summary>The command that repeats the run.</summary>
    public string Command => CommandText.Repeating(Request, Settings.Seed, Profile.Name);

    /// <summary>The pages and workers of one run, made anew for each.</summary>
    /// <param name="trace">Gets the run's events.</param>
    public MessagingOptions NewMessaging(ITraceSink trace)
    {
        var loader = new ResourceLoader(Start.Sites);
        var pages = new PageOptions { Seed = Settings.Seed };
        return new MessagingOptions
        {
            Profile = Profile,
            Documents = new PageDocuments(loader, pages),
            Workers = new ScriptWorkers(loader, pages),
            Trace = trace,
        };
    }

    /// <summary>Whether the run goes on to a step without becoming quiet first: a wait says how long to run in place of that.</summary>
    public bool WaitsAt(int step) => Steps.ElementAtOrDefault(step) is ActStep { Act: WaitAct };

    /// <exception cref="MistakeException">Something in the request or in the settings is wrong.</exception>
    public static RunPlan Of(RunRequest request)
    {
        try
        {
            var config = SettingsFile.Load(SettingsFile.Usual);
            var settings = SimulationSettings.Read(config);
            settings = settings with { Seed = request.Seed ?? settings.Seed, Profile = request.Profile ?? settings.Profile };
            var profile = ProfileNamed(settings.Profile);
            ImmutableArray<RunStep> steps =
                [.. request.ActFile is { } file ? StepFile.Read(file) : [], .. request.Acts.Select(RunStep.Parse)];
            var start = StartPage.Of(request.Page, [.. request.Sites.Select(GivenSite.Parse)]);
            return new RunPlan(request, start, steps, [.. request.Expectations.Select(Expected)], config, settings, profile);
        }
        catch (Exception mistake) when (mistake is SettingsException or ActFormatException or ExpectationFormatException
            or PageNotFoundException or SiteFormatException)
        {
            throw new MistakeException(mistake.Message);
        }
    }

    private static ExpectStep Expected(string text) => new(text, Expectation.Parse(text));

    private static MessagingProfile ProfileNamed(string name) => MessagingProfile.All.FirstOrDefault(profile => profile.Name == name)
        ?? throw new MistakeException($"There is no profile '{name}'; there are {string.Join(", ", MessagingProfile.All.Select(profile => profile.Name))}.");
}
