using Xunit.Abstractions;
using Xunit.Sdk;

namespace Messaging.Testing;

/// <summary>Turns <see cref="RequirementAttribute"/> into one xunit trait per number, so that <c>dotnet test --filter Requirement=F6</c> works.</summary>
public sealed class RequirementDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        traitAttribute.GetConstructorArguments()
            .OfType<string[]>()
            .SelectMany(numbers => numbers)
            .Select(number => KeyValuePair.Create("Requirement", number));
}
