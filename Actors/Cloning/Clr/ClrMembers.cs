using System.Collections.Concurrent;
using System.Reflection;

namespace Messaging.Cloning;

/// <summary>
/// The public readable members of CLR types: of base types first, fields before properties, each in the order of declaration.
/// </summary>
internal static class ClrMembers
{
    private static readonly ConcurrentDictionary<Type, ClrMember[]> Known = new();

    public static ClrMember[] Of(Type type) => Known.GetOrAdd(type, Read);

    // A member that a derived type hides or overrides counts once, as the derived type has it.
    private static ClrMember[] Read(Type type) =>
        [.. Lineage(type).SelectMany(Declared).GroupBy(member => member.ClrName).Select(same => same.Last())];

    private static IEnumerable<Type> Lineage(Type type)
    {
        var lineage = new Stack<Type>();
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
            lineage.Push(at);
        return lineage;
    }

    private static IEnumerable<ClrMember> Declared(Type type) =>
        type.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(IsReadable)
            .OrderBy(member => member.MetadataToken)
            .Select(member => new ClrMember(member));

    private static bool IsReadable(MemberInfo member) => member switch
    {
        PropertyInfo { GetMethod.IsPublic: true, PropertyType.IsByRefLike: false } property => property.GetIndexParameters().Length == 0,
        FieldInfo => true,
        _ => false,
    };
}
