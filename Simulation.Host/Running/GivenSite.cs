namespace Messaging.Simulation.Host.Running;

/// <summary>A site as it is given on the command line: <c>https://a.test=./folder</c>.</summary>
/// <param name="Origin">As it was written.</param>
/// <param name="Folder">The folder's full path.</param>
public sealed record GivenSite(string Origin, string Folder)
{
    /// <exception cref="MistakeException">The text is not of that form.</exception>
    public static GivenSite Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == text.Length - 1)
            throw new MistakeException($"'{text}' is not a site; write --site ORIGIN=FOLDER, for example: --site https://a.test=./a");
        return new GivenSite(text[..equals].TrimEnd('/'), Path.GetFullPath(text[(equals + 1)..]));
    }

    /// <summary>The URL of a file in the folder; null if it is not in it.</summary>
    public string? UrlOf(string file)
    {
        var relative = Path.GetRelativePath(Folder, Path.GetFullPath(file));
        return Path.IsPathRooted(relative) || relative.Split(Path.DirectorySeparatorChar)[0] == ".."
            ? null
            : $"{Origin}/{string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString))}";
    }
}
