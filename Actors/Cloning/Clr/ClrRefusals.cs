using System.Collections;
using System.Reflection;
using Akka.Actor;

namespace Messaging.Cloning;

/// <summary>CLR objects that cannot be sent, and what a person calls them.</summary>
internal static class ClrRefusals
{
    private static readonly string[] ForeignNamespaces = ["System", "Microsoft", "Akka"];

    /// <summary>Why the object cannot be sent, as in "it is a delegate"; null if nothing speaks against it.</summary>
    public static string? ReasonAgainst(object value) => value switch
    {
        Delegate => "it is a delegate",
        Task or ValueTask => "it is a task",
        Stream => "it is a stream",
        IActorRef => "it is an actor reference",
        nint or nuint or Pointer => "it is a pointer",
        MemberInfo => "it is part of a program",
        Array { Rank: > 1 } => "it is an array of more than one dimension",
        IEnumerable when ClrCollections.KindOf(value.GetType()) == ClrCollectionKind.None => "it is a sequence that is not a collection",
        _ => IsForeign(value.GetType()) ? $"it is a {value.GetType()}" : null,
    };

    // What the members of a framework's own types are is nobody's contract; those that can be sent are named one by one.
    private static bool IsForeign(Type type) =>
        type != typeof(object)
        && ClrCollections.KindOf(type) == ClrCollectionKind.None
        && type.Namespace is { } space
        && ForeignNamespaces.Any(foreign => space == foreign || space.StartsWith(foreign + ".", StringComparison.Ordinal));
}
