using System.Diagnostics.CodeAnalysis;

namespace Akka.Configuration;

/// <summary>What can be asked of a configuration that may be missing altogether.</summary>
public static class ConfigExtensions
{
    /// <summary>The configuration with its fallback, or the fallback alone if there is no configuration.</summary>
    public static Config SafeWithFallback(this Config? config, Config fallback) =>
        config.IsNullOrEmpty() ? fallback : ReferenceEquals(config, fallback) ? config : config.WithFallback(fallback);

    /// <summary>Whether there is no configuration or nothing in it.</summary>
    public static bool IsNullOrEmpty([NotNullWhen(false)] this Config? config) => config is null || config.IsEmpty;
}
