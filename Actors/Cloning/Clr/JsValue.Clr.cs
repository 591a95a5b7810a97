using System.Diagnostics.CodeAnalysis;
using Messaging.Errors;

namespace Messaging.Cloning;

public abstract partial class JsValue
{
    /// <summary>
    /// A CLR value as a value that can be sent: scalars, collections, tuples, exceptions, and the public readable members of
    /// records and plain classes under camel-case names. Cycles and shared references are kept, also in graphs of any depth.
    /// </summary>
    /// <exception cref="DomException">DataCloneError: something in it cannot be cloned; the message names the path to it.</exception>
    public static JsValue From(object? value) => new ClrWalk().Convert(value);

    /// <summary>This value as a CLR value of type <typeparamref name="T"/>, the inverse of <see cref="From"/>.</summary>
    /// <exception cref="InvalidCastException">
    /// It, or something in it, is not what the type asks for; the message names the path to it.
    /// </exception>
    [return: MaybeNull]
    public T As<T>() => (T)As(typeof(T))!;

    /// <summary>This value as a CLR value of a type.</summary>
    /// <exception cref="InvalidCastException">
    /// It, or something in it, is not what the type asks for; the message names the path to it.
    /// </exception>
    public object? As(Type type) => new Binder().Bind(this, type);
}
