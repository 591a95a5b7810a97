namespace Messaging.Wasm.Tests.Running;

/// <summary>The results that numeric instructions must have, from numeric.txt, which says how it is read.</summary>
internal static class NumericOracle
{
    private static readonly string[] Lines = ReadLines();

    public static readonly IReadOnlyList<NumericCase> Cases =
        [.. Lines.Where(line => line.Contains("->")).Select(line => NumericCase.Parse(line, Operands))];

    /// <summary>The operands of a type: for a single operand more than for one of two.</summary>
    private static string[] Operands(string kind, bool isSingle)
    {
        var lists = isSingle ? new[] { $"values {kind} ", $"more {kind} " } : [$"values {kind} "];
        return [.. lists.SelectMany(start => Lines.Single(line => line.StartsWith(start))[start.Length..].Split(' '))];
    }

    private static string[] ReadLines()
    {
        using var stream = typeof(NumericOracle).Assembly.GetManifestResourceStream(typeof(NumericOracle), "numeric.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
