namespace Hocon.Reading;

/// <summary>
/// Bounds that no honest document comes near. Beyond them a document is refused with a message instead of ending the process.
/// </summary>
internal static class Limits
{
    /// <summary>How deep objects and lists may nest, and how many keys a path may have.</summary>
    public const int Nesting = 256;

    /// <summary>How many files deep an include may include.</summary>
    public const int IncludeNesting = 32;

    /// <summary>How many evaluations may wait for one another: a chain of substitutions, times the nesting of what they refer to.</summary>
    public const int Evaluation = 1024;

    /// <summary>How many steps substitution may take besides those that the document's length accounts for.</summary>
    public const int Work = 250_000;

    /// <summary>How many steps each character of the document allows for.</summary>
    public const int WorkPerCharacter = 4;
}
