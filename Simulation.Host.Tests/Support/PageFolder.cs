namespace Messaging.Simulation.Host.Tests.Support;

/// <summary>A folder with pages, made for a test and gone after it.</summary>
internal sealed class PageFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("pages-").FullName;

    /// <summary>Writes a file and returns its path.</summary>
    public string Add(string name, string text)
    {
        var path = Path.Combine(_path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
