namespace Hocon.Reading;

/// <summary>A place in a document.</summary>
/// <param name="Source">The file or resource, or null for a text that has no name.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
internal readonly record struct Position(string? Source, int Line, int Column)
{
    public override string ToString() =>
        Source is null ? $"line {Line}, column {Column}" : $"{Source}, line {Line}, column {Column}";
}
