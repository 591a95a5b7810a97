using System.Collections.Immutable;
using Messaging.Runtime;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Workers;
using Messaging.Simulation.Host.Samples;
using Messaging.Simulation.Programs;

namespace Messaging.Simulation.Host.Running;

/// <summary>A page, and the sites that it can load from.</summary>
/// <param name="Url">The page's absolute URL.</param>
public sealed record StartPage(SiteMap Sites, string Url) : RunStart([Url])
{
    public override string Noun => "page";

    public override bool HasScripts => true;

    public override bool HasElements => true;

    /// <param name="page">The URL of a page of a given site, or a path. A path outside their folders gets a site of its own.</param>
    /// <exception cref="PageNotFoundException">The page or a folder is not there, or an origin is none.</exception>
    /// <exception cref="MistakeException">The page is of no given site.</exception>
    public static StartPage Of(string page, ImmutableArray<GivenSite> given)
    {
        if (page.Contains("://", StringComparison.Ordinal))
            return new StartPage(MapOf(new SiteMap(), given), UrlIn(page, given));
        var path = SampleFiles.Resolve(page);
        var file = Directory.Exists(path) ? Path.Combine(path, "index.html") : path;
        if (File.Exists(file) && given.Select(site => site.UrlOf(file)).FirstOrDefault(url => url is not null) is { } url)
            return new StartPage(MapOf(new SiteMap(), given), url);
        var own = SiteMap.ForPage(path, out var startUrl);
        return new StartPage(MapOf(own, given), startUrl);
    }

    public override MessagingOptions NewMessaging(RunPlan plan, SimulatedProgram? program)
    {
        var loader = new ResourceLoader(Sites);
        var pages = plan.Request.Limits.Apply(new PageOptions { Seed = plan.Settings.Seed, ChecksInvariants = true });
        return new MessagingOptions
        {
            Documents = new PageDocuments(loader, pages),
            Workers = new ScriptWorkers(loader, pages),
            Trace = pages.Usage,
        };
    }

    public override void FollowFiles(Action<string, ReadOnlyMemory<byte>> read) => Sites.FileRead += file => read(file.Url, file.Bytes);

    private static SiteMap MapOf(SiteMap sites, ImmutableArray<GivenSite> given)
    {
        foreach (var site in given)
            sites.Add(site.Origin, site.Folder);
        return sites;
    }

    private static string UrlIn(string page, ImmutableArray<GivenSite> given)
    {
        if (!given.Any(site => page.StartsWith($"{site.Origin}/", StringComparison.OrdinalIgnoreCase)))
            throw new MistakeException($"{page} is of no site that is given; add --site ORIGIN=FOLDER for it, or give the path of an HTML file.");
        return page;
    }
}
