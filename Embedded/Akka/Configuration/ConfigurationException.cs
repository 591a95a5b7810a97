using Akka.Actor;

namespace Akka.Configuration;

/// <summary>A configuration lacks something, or holds something that cannot be used.</summary>
public class ConfigurationException : AkkaException
{
    /// <param name="message">What is wrong, and what would be right.</param>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong, and what would be right.</param>
    /// <param name="exception">What caused it.</param>
    public ConfigurationException(string message, Exception? exception)
        : base(message, exception)
    {
    }

    /// <summary>The error for a part of the program whose section of the configuration is missing.</summary>
    /// <typeparam name="T">The part that cannot be created.</typeparam>
    /// <param name="path">The path of the section, if it is known.</param>
    public static ConfigurationException NullOrEmptyConfig<T>(string? path = null) =>
        new(string.IsNullOrWhiteSpace(path)
            ? $"{typeof(T).Name} cannot be created: its configuration is null or empty."
            : $"{typeof(T).Name} cannot be created: the configuration has no '{path}'.");
}
