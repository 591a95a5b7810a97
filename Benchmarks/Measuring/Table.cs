using System.Globalization;

namespace Messaging.Benchmarks.Measuring;

/// <summary>Prints figures side by side with those they are compared to.</summary>
public static class Table
{
    public static void Print(string title, string reference, IEnumerable<(Figure Ours, double? Theirs)> rows)
    {
        PrintHead(title, reference);
        foreach (var (ours, theirs) in rows)
        {
            PrintRow(ours, theirs);
        }
    }

    /// <summary>Measures row after row and prints each as soon as it is there.</summary>
    /// <param name="word">Only rows with this in their name; empty for all.</param>
    /// <returns>Whether there was any such row.</returns>
    public static bool Measure(string title, string reference, IReadOnlyList<Row> rows, string word)
    {
        var wanted = rows.Where(row => row.Name.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
        if (wanted.Count == 0)
        {
            return false;
        }

        PrintHead(title, reference);
        foreach (var row in wanted)
        {
            PrintRow(new Figure(row.Name, row.Ours(), row.Unit), row.Reference?.Invoke());
        }

        return true;
    }

    private static void PrintHead(string title, string reference)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine($"{"",-58}{"ours",14}{reference,22}{"ratio",8}");
    }

    private static void PrintRow(Figure ours, double? theirs)
    {
        var ratio = theirs is { } other ? (ours.Value / other).ToString("0.00", CultureInfo.InvariantCulture) : "";
        Console.WriteLine($"{ours.Name,-58}{Number(ours.Value),14}{(theirs is { } value ? Number(value) : ""),22}{ratio,8}  {ours.Unit}");
    }

    private static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
