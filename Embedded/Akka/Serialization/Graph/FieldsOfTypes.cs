using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;

namespace Akka.Serialization;

/// <summary>The fields that make up the objects of a type, in an order that depends on the type alone.</summary>
internal static class FieldsOfTypes
{
    /// <summary>What an exception is of, apart from the fields of its own class; the rest belongs to the place where it was thrown.</summary>
    private static readonly string[] OfExceptions = ["_message", "_innerException", "_HResult", "_helpURL", "_source"];

    private static readonly Type[] Refused =
    [
        typeof(Delegate), typeof(Task), typeof(Thread), typeof(WaitHandle), typeof(Stream), typeof(SafeHandle), typeof(MemberInfo),
        typeof(CancellationTokenSource), typeof(Timer), typeof(Actor.ActorSystem), typeof(Actor.ActorBase), typeof(Actor.IActorContext),
    ];

    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Known = new();

    /// <exception cref="SerializationException">Objects of this type have no meaning elsewhere.</exception>
    public static FieldInfo[] Of(Type type) => Known.GetOrAdd(type, Find);

    private static FieldInfo[] Find(Type type)
    {
        if (type.IsPointer || type.IsByRefLike || type == typeof(nint) || type == typeof(nuint) || Refused.Any(refused => refused.IsAssignableFrom(type)))
        {
            throw new SerializationException($"A {type} cannot be serialized: it has no meaning elsewhere.");
        }

        var fields = new List<FieldInfo>();
        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            var own = declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
            fields.AddRange(declaring == typeof(Exception) ? own.Where(field => OfExceptions.Contains(field.Name)) : own);
        }

        return [.. fields];
    }
}
