using System.Linq.Expressions;
using System.Reflection;

namespace Akka.Actor;

/// <summary>Makes actors by calling a constructor with fixed arguments. Which constructor is found out once.</summary>
internal sealed class ConstructorProducer(Type type, object?[] arguments) : IIndirectActorProducer
{
    private ConstructorInvoker? _constructor;

    public Type ActorType => type;

    /// <summary>For a constructor that the compiler has chosen.</summary>
    public static ConstructorProducer From(NewExpression construction, object?[] arguments) => new(construction.Type, arguments)
    {
        _constructor = construction.Constructor is { } constructor ? ConstructorInvoker.Create(constructor) : null,
    };

    public ActorBase Produce()
    {
        _constructor ??= FindConstructor();
        return _constructor is { } constructor
            ? (ActorBase)constructor.Invoke(arguments.AsSpan())
            : (ActorBase)Activator.CreateInstance(type, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, null, arguments, null)!;
    }

    public void Release(ActorBase actor)
    {
    }

    /// <summary>The only constructor that takes these arguments; null if there is none or it takes the runtime's rules to choose.</summary>
    private ConstructorInvoker? FindConstructor()
    {
        ConstructorInfo? found = null;
        foreach (var candidate in type.GetConstructors(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!Takes(candidate.GetParameters()))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = candidate;
        }

        return found is null ? null : ConstructorInvoker.Create(found);
    }

    private bool Takes(ParameterInfo[] parameters)
    {
        if (parameters.Length != arguments.Length)
        {
            return false;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            var wanted = parameters[i].ParameterType;
            if (arguments[i] is { } argument
                ? !wanted.IsInstanceOfType(argument)
                : wanted.IsValueType && Nullable.GetUnderlyingType(wanted) is null)
            {
                return false;
            }
        }

        return true;
    }
}
