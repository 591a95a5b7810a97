namespace Hocon;

/// <summary>There is no value at a path, or it cannot be read as the type asked for.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="failPath">The path.</param>
/// <param name="innerException">What caused it.</param>
public class HoconValueException(string message, string failPath, Exception? innerException) : HoconException(message, innerException)
{
    /// <summary>The path that was asked for.</summary>
    public string FailPath { get; } = failPath;
}
