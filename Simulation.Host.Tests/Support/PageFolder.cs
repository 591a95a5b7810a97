namespace Messaging.Simulation.Host.Tests.Support;

/// <summary>A folder with pages, made for a test and gone after it.</summary>
internal sealed class PageFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("pages-").FullName;

    public string FullName => _path;

    /// <summary>Writes a file, which may be in a folder of this one, and returns its path.</summary>
    public string Add(string name, string text)
    {
        var path = Path.Combine(_path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
