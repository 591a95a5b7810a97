using System.Reflection;
using System.Runtime.Loader;

namespace Embedded.Tests.Api;

/// <summary>Whether everything that others can call in some assemblies exists, called in the same way, in others.</summary>
internal static class Subset
{
    /// <summary>One line for each type and member of <paramref name="part"/> that <paramref name="whole"/> does not have like that.</summary>
    public static IReadOnlyList<string> Differences(IEnumerable<Assembly> part, IEnumerable<Assembly> whole)
    {
        var types = whole.SelectMany(assembly => assembly.GetExportedTypes()).ToLookup(TypeNames.Of);
        return [.. part.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(type => DifferencesOf(type, types[TypeNames.Of(type)].FirstOrDefault()))];
    }

    /// <summary>Assemblies of another build, apart from those of the same name that run here.</summary>
    public static IReadOnlyList<Assembly> Load(string folder, params string[] names)
    {
        var context = new AssemblyLoadContext(folder);
        context.Resolving += (_, name) => Path.Combine(folder, $"{name.Name}.dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        return [.. names.Select(name => context.LoadFromAssemblyPath(Path.GetFullPath(Path.Combine(folder, $"{name}.dll"))))];
    }

    private static IEnumerable<string> DifferencesOf(Type type, Type? other)
    {
        var name = TypeNames.Of(type);
        if (other is null)
        {
            return [$"{name} is not there"];
        }

        var bases = BasesOf(other).ToHashSet();
        var members = Inherited(other).Where(one => one != typeof(Delegate) && one != typeof(MulticastDelegate)).SelectMany(PublicApi.MembersOf).Concat(PublicApi.MembersOf(other)).ToHashSet();
        return BasesOf(type).Where(one => !bases.Contains(one)).Select(one => $"{name} is no {one}")
            .Concat(PublicApi.MembersOf(type).Where(member => !Has(members, member)).Select(member => $"{name}  {member}"))
            .Concat(KindOf(type) == KindOf(other) ? [] : [$"{name} is {KindOf(type)}, not {KindOf(other)}"]);
    }

    /// <summary>A property may have fewer accessors, and a field may be read-only.</summary>
    private static bool Has(HashSet<string> members, string member)
    {
        if (members.Contains(member) || members.Contains(member.Replace(" readonly ", " ", StringComparison.Ordinal)))
        {
            return true;
        }

        var (head, accessors) = Split(member);
        return accessors.Length > 0 && members.Any(one => Split(one) is var (otherHead, others) && head == otherHead && accessors.All(others.Contains));
    }

    private static (string Head, string[] Accessors) Split(string member) =>
        member.StartsWith("property ", StringComparison.Ordinal) && member.Split('{', 2) is [var head, var rest]
            ? (head, rest.Split('}')[0].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : (member, []);

    private static string KindOf(Type type) => Signature.Of(type).Split(" : ")[0];

    private static IEnumerable<string> BasesOf(Type type) =>
        type.GetInterfaces().Where(one => one.IsVisible).Concat(Inherited(type)).Select(TypeNames.Of);

    private static IEnumerable<Type> Inherited(Type type)
    {
        if (type.IsInterface)
        {
            return type.GetInterfaces();
        }

        return Above(type.BaseType);
    }

    private static IEnumerable<Type> Above(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }
}
