namespace Hocon.Including;

/// <summary>A text to read, and how its includes are found.</summary>
/// <param name="Text">HOCON.</param>
/// <param name="Name">What messages call it, or null.</param>
/// <param name="Includer">Finds what the text includes.</param>
internal sealed record Document(string Text, string? Name, IIncluder Includer);
