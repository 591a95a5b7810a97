using Messaging.Scripting.Pages;
using Messaging.Scripting.Sites;

namespace Messaging.Scripting.Tests.Browsing;

/// <summary>A folder with the files of a site, for one test.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("messaging-site-");

    public string Folder => _folder.FullName;

    public TestSite With(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>A map that has this folder under one origin.</summary>
    public SiteMap At(string origin)
    {
        var sites = new SiteMap();
        sites.Add(origin, Folder);
        return sites;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
