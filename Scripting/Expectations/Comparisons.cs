namespace Messaging.Scripting.Expectations;

/// <summary>The words for comparisons, and what they mean.</summary>
public static class Comparisons
{
    public const string Words = "=, !=, contains or lacks";

    /// <summary>The comparison that a word stands for; null if it stands for none.</summary>
    public static Comparison? Find(string word) => word switch
    {
        "=" => Comparison.Equal,
        "!=" => Comparison.Different,
        "contains" => Comparison.Contains,
        "lacks" => Comparison.Lacks,
        _ => null,
    };

    public static string Word(this Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.Different => "!=",
        Comparison.Contains => "contains",
        _ => "lacks",
    };

    /// <summary>Whether a text is as it must be.</summary>
    public static bool Holds(this Comparison comparison, string actual, string wanted) => comparison switch
    {
        Comparison.Equal => actual == wanted,
        Comparison.Different => actual != wanted,
        Comparison.Contains => actual.Contains(wanted, StringComparison.Ordinal),
        _ => !actual.Contains(wanted, StringComparison.Ordinal),
    };

    /// <summary>Whether lines are as they must be: one of them for <c>=</c> and <c>contains</c>, all of them for <c>!=</c> and <c>lacks</c>.</summary>
    public static bool Holds(this Comparison comparison, IEnumerable<string> lines, string wanted) =>
        comparison is Comparison.Equal or Comparison.Contains
            ? lines.Any(line => comparison.Holds(line, wanted))
            : lines.All(line => comparison.Holds(line, wanted));
}
