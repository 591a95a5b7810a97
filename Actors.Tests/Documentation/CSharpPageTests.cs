using System.Runtime.CompilerServices;

namespace Messaging.Tests.Documentation;

/// <summary>docs/csharp.md shows code that is compiled: each of its listings is a file of samples/greeting.</summary>
public sealed class CSharpPageTests
{
    private const string Fence = "```";

    [Fact]
    public void EveryListingIsAFileOfTheSample()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));
        var page = File.ReadAllText(Path.Combine(root, "docs", "csharp.md"));
        var sources = Directory.GetFiles(Path.Combine(root, "samples", "greeting"), "*.cs").ToDictionary(file => File.ReadAllText(file).Trim());

        var listings = page.Split(Fence + "csharp\n").Skip(1).Select(part => part[..part.IndexOf(Fence, StringComparison.Ordinal)].Trim()).ToArray();

        Assert.Equal(sources.Count, listings.Length);
        Assert.All(listings, listing => Assert.True(sources.ContainsKey(listing), $"no file of samples/greeting is this listing:\n{listing}"));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
