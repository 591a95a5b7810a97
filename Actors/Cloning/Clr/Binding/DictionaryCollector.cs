namespace Messaging.Cloning;

/// <summary>Makes a dictionary from its entries.</summary>
internal abstract class DictionaryCollector
{
    public abstract Type KeyType { get; }

    public abstract Type ValueType { get; }

    /// <summary>The dictionary, which is there before its entries are.</summary>
    public abstract object Dictionary { get; }

    public abstract void Add(object key, object? value);

    /// <summary>A collector for a type of dictionary, or null if it is none that entries can be put in.</summary>
    public static DictionaryCollector? TryMake(Type type)
    {
        if (!type.IsGenericType || type.GetGenericArguments() is not [var key, var value])
            return null;
        return type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, value))
            ? (DictionaryCollector)Activator.CreateInstance(typeof(Collector<,>).MakeGenericType(key, value))!
            : null;
    }

    private sealed class Collector<TKey, TValue> : DictionaryCollector
        where TKey : notnull
    {
        private readonly Dictionary<TKey, TValue> _entries = [];

        public override Type KeyType => typeof(TKey);

        public override Type ValueType => typeof(TValue);

        public override object Dictionary => _entries;

        public override void Add(object key, object? value) => _entries[(TKey)key] = (TValue)value!;
    }
}
