using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Messaging.Cloning;

/// <summary>
/// Transfers are made in list order and are not undone when a later one fails. What the earlier ones gave up has then no record to
/// travel in; it is remembered here, beside the exception, so that whoever catches it can dispose of the items.
/// </summary>
public static class ConsumedTransfers
{
    private static readonly ConditionalWeakTable<Exception, object> Items = [];

    /// <summary>
    /// What had already been transferred when serializing failed with this exception, in list order; empty for any other exception.
    /// </summary>
    public static ImmutableArray<TransferredItem> Of(Exception failure) =>
        Items.TryGetValue(failure, out var items) ? (ImmutableArray<TransferredItem>)items : [];

    internal static void Remember(Exception failure, ImmutableArray<TransferredItem> items)
    {
        if (!items.IsEmpty)
            Items.AddOrUpdate(failure, items);
    }
}
