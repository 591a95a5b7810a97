using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hocon.Tree;

namespace Hocon.Converting;

/// <summary>
/// Reads a list, also from an object whose keys are numbers (HOCON "Conversion of numerically-indexed objects to arrays").
/// </summary>
internal static class IndexedObject
{
    /// <summary>The items of a list, or the values of an object in the order of its numeric keys; other keys do not count.</summary>
    public static bool TryGetItems(Node node, [NotNullWhen(true)] out IReadOnlyList<Node>? items)
    {
        items = node switch
        {
            ListNode list => list.Items,
            ObjectNode group => Items(group),
            _ => null,
        };
        return items is not null;
    }

    private static List<Node>? Items(ObjectNode group)
    {
        var indexed = new SortedList<int, Node>();
        foreach (var (key, value) in group.Fields)
        {
            if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                indexed[index] = value;
        }

        return indexed.Count == 0 ? null : [.. indexed.Values];
    }
}
