using System.Text;
using AngleSharp.Dom;
using Messaging.Origins;

namespace Messaging.Scripting.Pages;

/// <summary>Which folder holds the files of which origin. It is all of the disk that pages can read.</summary>
public sealed class SiteMap
{
    private readonly Dictionary<Origin, SiteFolder> _folders = [];

    /// <summary>Gives an origin its folder.</summary>
    /// <param name="origin">An http or https origin, for example <c>https://a.test</c>.</param>
    /// <param name="folder">The folder with the site's files.</param>
    /// <exception cref="PageNotFoundException">The origin is none, has a folder already, or the folder is not there.</exception>
    public void Add(string origin, string folder)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var url) || Origin.TupleOf(url) is not { } tuple || url.PathAndQuery != "/")
            throw new PageNotFoundException($"'{origin}' is not the origin of a site; it must be like https://a.test");
        if (!Directory.Exists(folder))
            throw new PageNotFoundException($"There is no folder {folder} for the site {origin}.");
        if (!_folders.TryAdd(tuple, new SiteFolder(folder)))
            throw new PageNotFoundException($"The site {origin} is given twice.");
    }

    /// <summary>A map with the one site that a page on disk needs: its folder, under an origin named after it.</summary>
    /// <param name="path">A file, or a folder with an <c>index.html</c>.</param>
    /// <param name="startUrl">The page's URL in the new site, for example <c>https://tutorial.test/index.html</c>.</param>
    /// <exception cref="PageNotFoundException">There is no such file.</exception>
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

    /// <summary>Reads a file of a site as text.</summary>
    /// <param name="href">An absolute URL.</param>
    /// <param name="problem">Why there is none, in one line; empty if there is.</param>
    /// <returns>The file's text, or null.</returns>
    public string? TryRead(string href, out string problem)
    {
        var url = new Url(href);
        if (!Uri.TryCreate(href, UriKind.Absolute, out var absolute) || url.IsInvalid || Origin.TupleOf(absolute) is not { } origin)
        {
            problem = $"a {url.Scheme}: URL cannot be loaded; only files of sites can";
            return null;
        }

        if (!_folders.TryGetValue(origin, out var folder))
        {
            problem = $"no folder is given for the site {origin}";
            return null;
        }

        if (folder.Find(url.PathName) is not { } file)
        {
            problem = $"there is no file {url.PathName} in the folder of {origin}";
            return null;
        }

        return TryReadFile(file, out problem);
    }

    internal static bool IsHtml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";

    private static string? TryReadFile(string file, out string problem)
    {
        try
        {
            problem = "";
            return File.ReadAllText(file, Encoding.UTF8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"its file could not be read: {failure.Message}";
            return null;
        }
    }

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
