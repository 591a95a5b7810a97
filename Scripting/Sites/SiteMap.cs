using System.Text;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Sites;

/// <summary>Which folder holds the files of which origin. It is all of the disk that pages can read.</summary>
public sealed class SiteMap
{
    private readonly Dictionary<string, SiteFolder> _folders = new(StringComparer.Ordinal);

    /// <summary>Called with each file that was read.</summary>
    public Action<Resource>? FileRead { get; set; }

    /// <summary>Gives an origin its folder.</summary>
    /// <param name="origin">An http or https origin, for example <c>https://a.test</c>.</param>
    /// <param name="folder">The folder with the site's files.</param>
    /// <exception cref="PageNotFoundException">The origin is none, has a folder already, or the folder is not there.</exception>
    /// <exception cref="SiteFormatException">The site's <c>_headers</c> is malformed.</exception>
    public void Add(string origin, string folder)
    {
        if (UrlParser.Parse(origin) is not { Scheme: "http" or "https", Path: "/", Query: null, Fragment: null, HasCredentials: false } url)
            throw new PageNotFoundException($"'{origin}' is not the origin of a site; it must be like https://a.test");
        if (!Directory.Exists(folder))
            throw new PageNotFoundException($"There is no folder {folder} for the site {origin}.");
        if (!_folders.TryAdd(url.Origin, new SiteFolder(folder)))
            throw new PageNotFoundException($"The site {origin} is given twice.");
    }

    /// <summary>A map with the one site that a page on disk needs: its folder, under an origin named after it.</summary>
    /// <param name="path">A file, or a folder with an <c>index.html</c>.</param>
    /// <param name="startUrl">The page's URL in the new site, for example <c>https://tutorial.test/index.html</c>.</param>
    /// <exception cref="PageNotFoundException">There is no such file.</exception>
    /// <exception cref="SiteFormatException">The site's <c>_headers</c> is malformed.</exception>
    public static SiteMap ForPage(string path, out string startUrl)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "index.html") : path;
        if (!File.Exists(file))
            throw new PageNotFoundException($"There is no page at {file}; give the path of an HTML file.");
        if (!IsHtml(file))
            throw new PageNotFoundException($"{file} is not a page; give the path of an .html file.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var origin = $"https://{HostNameOf(folder)}.test";
        var sites = new SiteMap();
        sites.Add(origin, folder);
        startUrl = $"{origin}/{Uri.EscapeDataString(Path.GetFileName(file))}";
        return sites;
    }

    internal ResourceResult Load(UrlRecord url)
    {
        if (!_folders.TryGetValue(url.Origin, out var folder))
            return ResourceResult.Failed(ResourceFailureKind.UnknownSite, $"no folder is given for the site {url.Origin}");
        var result = folder.Load(url);
        if (result.IsFound)
            FileRead?.Invoke(result.Resource);
        return result;
    }

    private static bool IsHtml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";

    private static string HostNameOf(string folder)
    {
        var name = new StringBuilder();
        foreach (var letter in Path.GetFileName(folder).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                name.Append(letter);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        var host = name.ToString().TrimEnd('-');
        return host.Length is > 0 and <= 63 ? host : "page";
    }
}
