using Xunit.Sdk;

namespace Messaging.Testing;

/// <summary>Names the requirements that a test shows, for example <c>[Requirement("F6", "F7")]</c>. Readable as the trait <c>Requirement</c>.</summary>
[TraitDiscoverer("Messaging.Testing.RequirementDiscoverer", "Messaging.Testing")]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequirementAttribute(params string[] numbers) : Attribute, ITraitAttribute
{
    /// <summary>Requirement numbers: a group letter and a number, such as <c>B10</c>.</summary>
    public IReadOnlyList<string> Numbers { get; } = numbers;
}
