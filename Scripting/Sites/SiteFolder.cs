using System.Text;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Sites;

/// <summary>A folder whose files are one site. Nothing outside it can be read, whatever a URL or a link in it says.</summary>
internal sealed class SiteFolder
{
    private const string IndexFile = "index.html";

    private readonly string _root;
    private readonly SiteHeaders _headers;

    /// <param name="folder">A folder that exists.</param>
    /// <exception cref="SiteFormatException">Its <c>_headers</c> is malformed.</exception>
    public SiteFolder(string folder)
    {
        _root = RealPath(Path.GetFullPath(folder));
        _headers = SiteHeaders.OfFolder(_root);
    }

    /// <summary>Loads the file that a URL's path names; one of a folder names its <c>index.html</c>.</summary>
    public ResourceResult Load(UrlRecord url)
    {
        if (Find(url.Path) is not { } file)
            return ResourceResult.Failed(ResourceFailureKind.NotFound, $"there is no file {url.Path} in the folder of {url.Origin}");
        try
        {
            var headers = _headers.For(file, Decode(url.Path));
            return new Resource(url.HrefWithoutFragment, File.ReadAllBytes(file), headers);
        }
        catch (SiteFormatException malformed)
        {
            return ResourceResult.Failed(ResourceFailureKind.MalformedHeaders, malformed.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ResourceResult.Failed(ResourceFailureKind.Unreadable, $"its file could not be read: {failure.Message}");
        }
    }

    private string? Find(string urlPath)
    {
        var path = _root;
        var segments = urlPath.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            var name = Decode(segments[i]);
            if (name.Length == 0 && i == segments.Length - 1)
                name = IndexFile;
            if (!IsPlainName(name))
                return null;
            path = Path.Combine(path, name);
        }

        if (Directory.Exists(path))
            path = Path.Combine(path, IndexFile);
        return File.Exists(path) && !SiteHeaders.IsHeaderFile(path) && IsInside(RealPath(path)) ? path : null;
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(PercentCoding.Decode(text));

    // A name that is still encoded once, or means something to some file system, is not the name of a file here.
    private static bool IsPlainName(string name) =>
        name.Length > 0 && name.AsSpan().IndexOfAny("/\\:\0") < 0 && name[^1] is not ('.' or ' ');

    private bool IsInside(string path)
    {
        var prefix = Path.EndsInDirectorySeparator(_root) ? _root : _root + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, StringComparison.Ordinal);
    }

    /// <summary>The path with every symbolic link in it followed.</summary>
    private static string RealPath(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var real = root;
        foreach (var name in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, name);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = info.LinkTarget is null ? next : RealPath(info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next);
        }

        return real;
    }
}
