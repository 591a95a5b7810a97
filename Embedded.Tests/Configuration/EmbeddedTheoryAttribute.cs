namespace Embedded.Tests.Configuration;

/// <summary>
/// A theory about the embedded engine where Akka.NET's packages are known to behave differently. With those it is skipped.
/// </summary>
public sealed class EmbeddedTheoryAttribute : TheoryAttribute
{
    /// <param name="difference">What the packages do instead.</param>
    public EmbeddedTheoryAttribute(string difference) => Skip = Engine.IsEmbedded ? null : difference;
}
