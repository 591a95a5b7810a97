namespace Messaging.Cloning;

/// <summary>Orders the keys of collections that have no order of their own: text by code units, other values by their own order.</summary>
internal sealed class ScalarOrder : IComparer<object?>
{
    public static readonly ScalarOrder Instance = new();

    public int Compare(object? x, object? y)
    {
        if (x is string left && y is string right)
            return string.CompareOrdinal(left, right);
        return x is IComparable comparable && x.GetType() == y?.GetType() ? comparable.CompareTo(y) : 0;
    }
}
