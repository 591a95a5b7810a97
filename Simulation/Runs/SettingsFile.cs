using Akka.Configuration;
using Hocon;

namespace Messaging.Simulation.Runs;

/// <summary>Reads a settings file, such as akka.hocon, for an actor system.</summary>
public static class SettingsFile
{
    /// <summary>The settings that come with the program.</summary>
    public static string Usual => Path.Combine(AppContext.BaseDirectory, "akka.hocon");

    /// <summary>Reads HOCON, with its includes, substitutions and environment variables.</summary>
    /// <exception cref="SettingsException">There is no such file, or it is not valid.</exception>
    public static Akka.Configuration.Config Load(string path)
    {
        if (!File.Exists(path))
            throw new SettingsException($"There is no settings file {path}.");
        try
        {
            // The reader resolves everything; what it writes out is plain HOCON that either engine understands.
            return ConfigurationFactory.ParseString(HoconConfigurationFactory.FromFile(path).Root.ToString());
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            throw new SettingsException($"{path}: {FirstLine(problem.Message)}");
        }
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd();
}
