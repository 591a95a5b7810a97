using System.Globalization;

namespace Messaging.Benchmarks.Measuring;

/// <summary>Prints figures side by side with those they are compared to.</summary>
public static class Table
{
    public static void Print(string title, string reference, IEnumerable<(Figure Ours, double? Theirs)> rows)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine($"{"",-58}{"ours",14}{reference,22}{"ratio",8}");
        foreach (var (ours, theirs) in rows)
        {
            var ratio = theirs is { } other ? (ours.Value / other).ToString("0.00", CultureInfo.InvariantCulture) : "";
            Console.WriteLine($"{ours.Name,-58}{Number(ours.Value),14}{(theirs is { } value ? Number(value) : ""),22}{ratio,8}  {ours.Unit}");
        }
    }

    private static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
