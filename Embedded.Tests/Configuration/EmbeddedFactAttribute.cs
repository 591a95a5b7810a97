namespace Embedded.Tests.Configuration;

/// <summary>A fact about the embedded engine where Akka.NET's packages are known to behave differently. With those it is skipped.</summary>
public sealed class EmbeddedFactAttribute : FactAttribute
{
    /// <param name="difference">What the packages do instead.</param>
    public EmbeddedFactAttribute(string difference) => Skip = Engine.IsEmbedded ? null : difference;
}
