using System.Reflection;

namespace Embedded.Tests.Api;

/// <summary>Everything in the engine's assemblies that others can call or derive from.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Assemblies =
        [typeof(Akka.Actor.ActorSystem).Assembly, typeof(Akka.TestKit.Xunit2.TestKit).Assembly, typeof(Hocon.HoconParser).Assembly];

    /// <summary>One line for each type and member, in ordinal order: the type, what it is, and how it is called.</summary>
    public static IReadOnlyList<string> Lines() =>
    [
        .. Assemblies
            .SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => MembersOf(type).Prepend($"type {Signature.Of(type)}").Select(line => $"{TypeNames.Of(type)}  {line}"))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> MembersOf(Type type) =>
        typeof(Delegate).IsAssignableFrom(type) ? [$"delegate {Signature.Of(type.GetMethod("Invoke")!)}"]
        : type.IsEnum ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"value {field.Name} = {field.GetRawConstantValue()}")
        : [.. Constructors(type), .. Methods(type), .. Properties(type), .. Fields(type), .. Events(type)];

    private static IEnumerable<string> Constructors(Type type) =>
        type.GetConstructors(Declared).Where(made => !made.IsStatic && IsVisible(made)).Select(made => $"ctor {Signature.Of(made)}");

    private static IEnumerable<string> Methods(Type type) => type.GetMethods(Declared)
        .Where(method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
        .Select(method => $"method {Signature.Of(method)}");

    private static IEnumerable<string> Properties(Type type) =>
        type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(property => $"property {Signature.Of(property)}");

    private static IEnumerable<string> Fields(Type type) => type.GetFields(Declared)
        .Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly)
        .Select(field => $"field {Signature.Of(field)}");

    private static IEnumerable<string> Events(Type type) => type.GetEvents(Declared)
        .Where(one => one.AddMethod is { } add && IsVisible(add))
        .Select(one => $"event {TypeNames.Of(one.EventHandlerType!)} {one.Name}");

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
