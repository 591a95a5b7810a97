using System.Collections.Immutable;
using Akka.Configuration;
using Messaging.Profiles;
using Messaging.Scripting.Acts;
using Messaging.Scripting.Pages;
using Messaging.Simulation.Host.Samples;
using Messaging.Simulation.Runs;

namespace Messaging.Simulation.Host.Running;

/// <summary>A request of which everything that can be checked before the run has been checked.</summary>
/// <param name="Page">The path as it was given.</param>
/// <param name="StartUrl">The page's URL.</param>
/// <param name="ActTexts">The acts as they were written.</param>
/// <param name="Config">The settings of the actor system.</param>
public sealed record RunPlan(
    string Page,
    SiteMap Sites,
    string StartUrl,
    ImmutableArray<string> ActTexts,
    ImmutableArray<PageAct> Acts,
    Config Config,
    SimulationSettings Settings,
    MessagingProfile Profile)
{
    /// <summary>The command that repeats the run.</summary>
    public string Command => CommandText.Repeating(Page, ActTexts, Settings.Seed, Profile.Name);

    /// <exception cref="MistakeException">Something in the request or in the settings is wrong.</exception>
    public static RunPlan Of(RunRequest request)
    {
        try
        {
            var config = SettingsFile.Load(SettingsFile.Usual);
            var settings = SimulationSettings.Read(config);
            settings = settings with { Seed = request.Seed ?? settings.Seed, Profile = request.Profile ?? settings.Profile };
            var profile = ProfileNamed(settings.Profile);
            ImmutableArray<PageAct> acts = [.. request.Acts.Select(PageAct.Parse)];
            var sites = SiteMap.ForPage(SampleFiles.Resolve(request.Page), out var startUrl);
            return new RunPlan(request.Page, sites, startUrl, request.Acts, acts, config, settings, profile);
        }
        catch (Exception mistake) when (mistake is SettingsException or ActFormatException or PageNotFoundException)
        {
            throw new MistakeException(mistake.Message);
        }
    }

    private static MessagingProfile ProfileNamed(string name) => MessagingProfile.All.FirstOrDefault(profile => profile.Name == name)
        ?? throw new MistakeException($"There is no profile '{name}'; there are {string.Join(", ", MessagingProfile.All.Select(profile => profile.Name))}.");
}
