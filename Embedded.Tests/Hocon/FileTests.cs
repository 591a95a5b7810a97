using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>Settings in files.</summary>
public sealed class FileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hocon-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AreReadByName() => Assert.Equal(1, HoconConfigurationFactory.FromFile(Write("own.conf", "a = 1")).GetInt("a"));

    [Fact]
    public void AreFoundWithoutTheirExtension()
    {
        Write("own.hocon", "a = 1");
        Assert.Equal(1, HoconConfigurationFactory.FromFile(Path.Combine(_folder.FullName, "own")).GetInt("a"));
    }

    [Fact]
    public void MustExist()
    {
        var missing = Path.Combine(_folder.FullName, "missing.conf");
        var problem = Assert.Throws<ConfigurationException>(() => HoconConfigurationFactory.FromFile(missing));
        Assert.Contains(missing, problem.Message, StringComparison.Ordinal);
    }

    [EmbeddedFact("Hocon 2.0.4 ignores includes unless a callback finds them.")]
    public void IncludeFilesBesideThem()
    {
        _folder.CreateSubdirectory("parts");
        Write("parts/inner.conf", "c = 3");
        Write("parts/part.conf", "b = 2\ninclude \"inner\"");
        var path = Write("own.conf", "a = 1\ninclude \"parts/part.conf\"\ninclude \"missing.conf\"");
        Assert.Equal("{a:1,b:2,c:3}", Documents.Show(HoconConfigurationFactory.FromFile(path).Root));
    }

    [EmbeddedFact("Hocon 2.0.4 ignores includes unless a callback finds them.")]
    public void SayWhichRequiredFileIsMissing()
    {
        var path = Write("own.conf", "a = 1\ninclude required(file(\"missing.conf\"))");
        var problem = Assert.Throws<HoconParserException>(() => HoconConfigurationFactory.FromFile(path));
        Assert.Equal($"{path}, line 2, column 1: the required include \"missing.conf\" was not found", problem.Message);
    }

    [EmbeddedFact("Hocon 2.0.4 names no file.")]
    public void AreNamedInErrors()
    {
        var path = Write("own.conf", "a = 1\nb = ]");
        var problem = Assert.Throws<HoconParserException>(() => HoconConfigurationFactory.FromFile(path));
        Assert.StartsWith($"{path}, line 2, column 5: ", problem.Message, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
