using System.Reflection;
using Messaging.Testing;

namespace Messaging.Requirements;

/// <summary>Which tests carry which requirement.</summary>
public sealed class TestIndex
{
    private readonly Dictionary<string, List<string>> _tests = new(StringComparer.Ordinal);

    /// <summary>Reads the attributes of all test methods, and of the classes they are in.</summary>
    public static TestIndex Of(IEnumerable<Assembly> assemblies)
    {
        var index = new TestIndex();
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes()).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            foreach (var method in type.GetMethods().Where(IsTest).OrderBy(method => method.Name, StringComparer.Ordinal))
                index.Add(type, method);
        }

        return index;
    }

    /// <summary>The tests of a requirement, as class and method; empty if there are none.</summary>
    public IReadOnlyList<string> TestsOf(string number) => _tests.TryGetValue(number, out var tests) ? tests : [];

    /// <summary>Numbers that tests carry.</summary>
    public IEnumerable<string> Numbers => _tests.Keys;

    private void Add(Type type, MethodInfo method)
    {
        var numbers = method.GetCustomAttributes<RequirementAttribute>().Concat(type.GetCustomAttributes<RequirementAttribute>())
            .SelectMany(attribute => attribute.Numbers).Distinct();
        foreach (var number in numbers)
        {
            if (!_tests.TryGetValue(number, out var tests))
                _tests.Add(number, tests = []);
            tests.Add($"{type.Name}.{method.Name}");
        }
    }

    private static bool IsTest(MethodInfo method) => method.GetCustomAttributes<FactAttribute>().Any();
}
