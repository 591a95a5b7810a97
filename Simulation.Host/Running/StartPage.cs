using System.Collections.Immutable;
using Messaging.Scripting.Sites;
using Messaging.Simulation.Host.Samples;

namespace Messaging.Simulation.Host.Running;

/// <summary>Where a run begins, and the sites that its pages can load from.</summary>
/// <param name="Url">The page's absolute URL.</param>
public sealed record StartPage(SiteMap Sites, string Url)
{
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
