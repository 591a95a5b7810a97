namespace Messaging.Simulation.Host.Samples;

/// <summary>Finds the samples that come with the program, wherever it is started.</summary>
public static class SampleFiles
{
    /// <summary>
    /// The path itself if something is there, or if nothing is there beside the program either; else the path beside the program. So
    /// <c>samples/tutorial/index.html</c> works in any folder.
    /// </summary>
    public static string Resolve(string path)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, path);
        return !Path.Exists(path) && path.StartsWith("samples", StringComparison.Ordinal) && Path.Exists(shipped) ? shipped : path;
    }
}
