using System.Collections.Concurrent;
using System.Reflection;

namespace Messaging.Cloning;

/// <summary>
/// How objects of a class, record or struct are made: by the public constructor with the most parameters whose names are those of members,
/// then by setting what members it leaves.
/// </summary>
internal sealed class ObjectPlan
{
    private static readonly ConcurrentDictionary<Type, ObjectPlan?> Known = new();
    private readonly ConstructorInfo? _constructor;
    private readonly Type _type;

    private ObjectPlan(Type type, ConstructorInfo? constructor)
    {
        _type = type;
        _constructor = constructor;
        Parameters = constructor is null ? [] : [.. constructor.GetParameters().Select(parameter => new ObjectPart(parameter))];
        var settable = ClrMembers.Of(type).Where(member => member.IsWritable && !IsParameter(member));
        Members = [.. settable.Select(member => new ObjectPart(member))];
    }

    /// <summary>What the constructor takes.</summary>
    public ObjectPart[] Parameters { get; }

    /// <summary>What is set after that.</summary>
    public ObjectPart[] Members { get; }

    /// <summary>The plan for a type, or null if objects of that type cannot be made.</summary>
    public static ObjectPlan? TryMake(Type type) => Known.GetOrAdd(type, Make);

    /// <summary>Runs the constructor; what it throws propagates unchanged.</summary>
    public object Construct(object?[] arguments) =>
        _constructor?.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null) ?? Activator.CreateInstance(_type)!;

    private static ObjectPlan? Make(Type type)
    {
        var isNone = type.IsAbstract || type.IsPrimitive || type.IsPointer || type.IsByRefLike || type.ContainsGenericParameters;
        if (isNone || typeof(Delegate).IsAssignableFrom(type))
            return null;
        var names = ClrMembers.Of(type).Select(member => member.ClrName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var constructor = type.GetConstructors()
            .Where(candidate => candidate.GetParameters().All(parameter => parameter.Name is not null && names.Contains(parameter.Name)))
            .OrderByDescending(candidate => candidate.GetParameters().Length)
            .FirstOrDefault();
        return constructor is null && !type.IsValueType ? null : new ObjectPlan(type, constructor);
    }

    private bool IsParameter(ClrMember member) =>
        Parameters.Any(parameter => string.Equals(parameter.ClrName, member.ClrName, StringComparison.OrdinalIgnoreCase));
}
