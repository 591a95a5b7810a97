using System.Diagnostics.CodeAnalysis;

namespace Hocon;

/// <summary>What can be asked of settings that may be missing altogether.</summary>
public static class ConfigExtensions
{
    /// <summary>The settings with their fallback, or the fallback alone if there are none.</summary>
    public static Config SafeWithFallback(this Config? config, Config fallback) =>
        config.IsNullOrEmpty() ? fallback : ReferenceEquals(config, fallback) ? config : config.WithFallback(fallback);

    /// <summary>Whether there are no settings.</summary>
    public static bool IsNullOrEmpty([NotNullWhen(false)] this Config? config) => config is null || config.IsEmpty;
}
