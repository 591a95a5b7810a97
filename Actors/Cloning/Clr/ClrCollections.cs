using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Messaging.Cloning;

/// <summary>What kind of collection a CLR type is, and its contents in an order that does not depend on hashes.</summary>
internal static class ClrCollections
{
    private static readonly ConcurrentDictionary<Type, ClrCollectionKind> Kinds = new();

    private static readonly HashSet<Type> HashOrdered =
    [
        typeof(ConcurrentDictionary<,>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(FrozenDictionary<,>),
        typeof(FrozenSet<>), typeof(Hashtable),
    ];

    public static ClrCollectionKind KindOf(Type type) => Kinds.GetOrAdd(type, Classify);

    /// <summary>The items of a list, tuple or pair, or the members of a set.</summary>
    public static IEnumerable<object?> Items(object collection)
    {
        if (collection is ITuple tuple)
            return Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);
        if (KindOf(collection.GetType()) == ClrCollectionKind.Tuple)
            return ClrMembers.Of(collection.GetType()).Select(member => member.Read(collection));
        var items = ((IEnumerable)collection).Cast<object?>();
        return IsHashOrdered(collection.GetType()) ? items.OrderBy(item => item, ScalarOrder.Instance) : items;
    }

    /// <summary>The entries of a dictionary.</summary>
    public static IEnumerable<KeyValuePair<object, object?>> Entries(object dictionary)
    {
        var entries = dictionary is IDictionary plain ? Entries(plain) : ((IEnumerable)dictionary).Cast<object>().Select(EntryOf);
        return IsHashOrdered(dictionary.GetType()) ? entries.OrderBy(entry => entry.Key, ScalarOrder.Instance) : entries;
    }

    private static IEnumerable<KeyValuePair<object, object?>> Entries(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
            yield return KeyValuePair.Create(entry.Key, entry.Value);
    }

    private static KeyValuePair<object, object?> EntryOf(object pair)
    {
        var members = ClrMembers.Of(pair.GetType());
        return KeyValuePair.Create(members[0].Read(pair)!, members[1].Read(pair));
    }

    private static ClrCollectionKind Classify(Type type)
    {
        if (typeof(ITuple).IsAssignableFrom(type) || IsGeneric(type, typeof(KeyValuePair<,>)))
            return ClrCollectionKind.Tuple;
        if (Implements(type, typeof(IDictionary), typeof(IReadOnlyDictionary<,>), typeof(IDictionary<,>)))
            return ClrCollectionKind.Dictionary;
        if (Implements(type, typeof(ISet<>), typeof(IReadOnlySet<>)))
            return ClrCollectionKind.Set;
        return Implements(type, typeof(ICollection), typeof(IReadOnlyCollection<>), typeof(ICollection<>))
            ? ClrCollectionKind.List
            : ClrCollectionKind.None;
    }

    private static bool Implements(Type type, params ReadOnlySpan<Type> faces)
    {
        foreach (var face in faces)
        {
            if (face.IsAssignableFrom(type) || IsGeneric(type, face) || Array.Exists(type.GetInterfaces(), own => IsGeneric(own, face)))
                return true;
        }

        return false;
    }

    private static bool IsGeneric(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;

    private static bool IsHashOrdered(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (HashOrdered.Contains(at.IsGenericType ? at.GetGenericTypeDefinition() : at))
                return true;
        }

        return false;
    }
}
