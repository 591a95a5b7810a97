namespace Messaging.Scripting.Pages;

/// <summary>A folder whose files are one site. Nothing outside it can be read, whatever a URL or a link in it says.</summary>
internal sealed class SiteFolder
{
    private readonly string _root;

    /// <param name="folder">A folder that exists.</param>
    public SiteFolder(string folder) => _root = RealPath(Path.GetFullPath(folder));

    /// <summary>The file that a URL's path names.</summary>
    /// <param name="urlPath">
    /// Absolute and percent-encoded, such as <c>/frames/a%20b.html</c>; a path that ends in <c>/</c> names <c>index.html</c>.
    /// </param>
    /// <returns>Null if there is no such file within the folder.</returns>
    public string? Find(string urlPath)
    {
        var path = _root;
        var segments = urlPath.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            var name = Uri.UnescapeDataString(segments[i]);
            if (name.Length == 0 && i == segments.Length - 1)
                name = "index.html";
            if (!IsPlainName(name))
                return null;
            path = Path.Combine(path, name);
        }

        return File.Exists(path) && IsInside(RealPath(path)) ? path : null;
    }

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
