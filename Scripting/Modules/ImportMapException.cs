namespace Messaging.Scripting.Modules;

/// <summary>A text is no import map. The message says why in one line.</summary>
internal sealed class ImportMapException(string name, string message) : Exception(message)
{
    /// <summary>The error of the language that it is: SyntaxError or TypeError.</summary>
    public string Name { get; } = name;
}
