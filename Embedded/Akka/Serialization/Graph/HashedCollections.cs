using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Akka.Serialization;

/// <summary>Collections whose inner order depends on hash codes, so that they have to be built anew from their entries.</summary>
internal static class HashedCollections
{
    private static readonly Type[] Definitions =
        [typeof(Dictionary<,>), typeof(HashSet<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>)];

    public static bool Includes(Type type) => type.IsGenericType && Definitions.Contains(type.GetGenericTypeDefinition());

    /// <summary>What decides about equality of keys; null if it is the default.</summary>
    public static object? ComparerOf(object collection)
    {
        var type = collection.GetType();
        var property = type.GetProperty("Comparer") ?? type.GetProperty("KeyComparer")!;
        var comparer = property.GetValue(collection);
        var usual = typeof(EqualityComparer<>).MakeGenericType(type.GetGenericArguments()[0]).GetProperty("Default")!.GetValue(null);
        return Equals(comparer, usual) ? null : comparer;
    }

    /// <param name="entries">Values, or pairs of a key and a value, as the collection enumerates them.</param>
    public static object Build(Type type, object? comparer, IReadOnlyList<object?> entries)
    {
        var arguments = type.GetGenericArguments();
        return typeof(HashedCollections)
            .GetMethod(arguments.Length == 2 ? nameof(BuildDictionary) : nameof(BuildSet), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(arguments)
            .Invoke(null, [type, comparer, entries])!;
    }

    private static object BuildDictionary<TKey, TValue>(Type type, object? comparer, IReadOnlyList<object?> entries)
        where TKey : notnull
    {
        var pairs = entries.Cast<KeyValuePair<TKey, TValue>>();
        var equality = (IEqualityComparer<TKey>?)comparer;
        return type == typeof(Dictionary<TKey, TValue>)
            ? new Dictionary<TKey, TValue>(pairs, equality)
            : ImmutableDictionary.CreateRange(equality, pairs);
    }

    private static object BuildSet<T>(Type type, object? comparer, IReadOnlyList<object?> entries)
    {
        var equality = (IEqualityComparer<T>?)comparer;
        return type == typeof(HashSet<T>)
            ? new HashSet<T>(entries.Cast<T>(), equality)
            : ImmutableHashSet.CreateRange(equality, entries.Cast<T>());
    }

    public static List<object?> EntriesOf(object collection) => [.. ((IEnumerable)collection).Cast<object?>()];
}
