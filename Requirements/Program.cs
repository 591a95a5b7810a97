using System.Reflection;
using Messaging.Requirements;

var known = RequirementGroup.All.SelectMany(group => group.Numbers).ToHashSet(StringComparer.Ordinal);
if (args.FirstOrDefault(arg => !known.Contains(arg)) is { } unknown)
{
    Console.Error.WriteLine($"There is no requirement '{unknown}'; name some such as F6, or none for the whole table.");
    return 2;
}

var names = Assembly.GetExecutingAssembly().GetCustomAttribute<TestAssembliesAttribute>()!.Names;
var index = TestIndex.Of(names.Select(Assembly.Load));
var missing = new List<string>();
foreach (var group in RequirementGroup.All)
{
    var numbers = group.Numbers.Where(number => args.Length == 0 || args.Contains(number)).ToArray();
    if (numbers.Length > 0)
        Console.WriteLine($"{group.Letter}. {group.Title}");
    foreach (var number in numbers)
    {
        var tests = index.TestsOf(number);
        if (tests.Count == 0)
            missing.Add(number);
        Console.WriteLine($"  {number,-4} {tests.Count,3}  {(tests.Count == 0 ? "no test" : args.Length > 0 ? string.Join("\n            ", tests) : tests[0])}");
    }
}

foreach (var stray in index.Numbers.Where(number => !known.Contains(number)).Order(StringComparer.Ordinal))
    missing.Add($"{stray} (carried by {index.TestsOf(stray)[0]}, but there is no such requirement)");
Console.WriteLine(missing.Count == 0 ? "Every requirement has a test." : $"Without a test: {string.Join(", ", missing)}");
return missing.Count == 0 ? 0 : 1;
