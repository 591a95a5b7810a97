namespace Messaging.Wasm.Tests.Running;

/// <summary>One instruction with all its operands and the results for them.</summary>
internal sealed record NumericCase(string Instruction, string[] Kinds, string ResultKind, IReadOnlyList<(long[] Operands, string Result)> Results)
{
    public static NumericCase Parse(string line, Func<string, bool, string[]> operandsOf)
    {
        var words = line.Split(' ');
        var sides = words[1].Split("->");
        var kinds = sides[0].Split(',');
        var lists = kinds.Select(kind => operandsOf(kind, kinds.Length == 1).Select(word => (long)Convert.ToUInt64(word, 16)).ToArray()).ToArray();
        var combinations = lists.Length == 1
            ? lists[0].Select(value => new[] { value })
            : lists[0].SelectMany(_ => lists[1], (first, second) => new[] { first, second });
        return new NumericCase(words[0], kinds, sides[1], [.. combinations.Zip(words[2..])]);
    }

    public override string ToString() => Instruction;
}
