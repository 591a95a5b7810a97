namespace Messaging.Requirements;

/// <summary>The assemblies with the tests, as the project file names them, separated by semicolons.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestAssembliesAttribute(string names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names.Split(';');
}
