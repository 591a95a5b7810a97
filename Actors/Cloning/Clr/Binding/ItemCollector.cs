using System.Collections.Immutable;

namespace Messaging.Cloning;

/// <summary>Makes a list, array or set from its items.</summary>
internal abstract class ItemCollector
{
    public abstract Type ItemType { get; }

    /// <summary>The collection, if it is there before its items are.</summary>
    public abstract object? Early { get; }

    public abstract void Add(object? item);

    public abstract object Finish();

    /// <summary>A collector for a type of collection, or null if it is no type that items can be put in.</summary>
    public static ItemCollector? TryMake(Type type)
    {
        if (type.IsArray)
            return type.GetArrayRank() == 1 ? Make(typeof(ListCollector<>), type.GetElementType()!, type) : null;
        if (!type.IsGenericType || type.GetGenericArguments() is not [var item])
            return null;
        var list = typeof(List<>).MakeGenericType(item);
        if (type.IsAssignableFrom(list) || IsImmutable(type))
            return Make(typeof(ListCollector<>), item, type);
        return type.IsAssignableFrom(typeof(HashSet<>).MakeGenericType(item)) ? Make(typeof(SetCollector<>), item, type) : null;
    }

    private static bool IsImmutable(Type type) =>
        type.GetGenericTypeDefinition() is var open && (open == typeof(ImmutableArray<>) || open == typeof(ImmutableList<>));

    private static ItemCollector Make(Type collector, Type item, Type target) =>
        (ItemCollector)Activator.CreateInstance(collector.MakeGenericType(item), target)!;

    private sealed class ListCollector<T>(Type target) : ItemCollector
    {
        private readonly List<T> _items = [];

        public override Type ItemType => typeof(T);

        public override object? Early => target.IsAssignableFrom(typeof(List<T>)) ? _items : null;

        public override void Add(object? item) => _items.Add((T)item!);

        public override object Finish() => target switch
        {
            { IsArray: true } => _items.ToArray(),
            _ when target == typeof(ImmutableArray<T>) => _items.ToImmutableArray(),
            _ when target == typeof(ImmutableList<T>) => _items.ToImmutableList(),
            _ => _items,
        };
    }

    private sealed class SetCollector<T>(Type target) : ItemCollector
    {
        private readonly HashSet<T> _items = [];

        public override Type ItemType => typeof(T);

        public override object? Early => target.IsInstanceOfType(_items) ? _items : null;

        public override void Add(object? item) => _items.Add((T)item!);

        public override object Finish() => _items;
    }
}
