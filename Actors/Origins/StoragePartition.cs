namespace Messaging.Origins;

/// <summary>Where among the sites of its window a document stands: what partitions its storage.</summary>
/// <param name="TopLevelSite">The site of the top-level document.</param>
/// <param name="HasCrossSiteAncestor">
/// Whether the document itself or one that embeds it is of another site: it tells a frame of A inside B inside A from A itself.
/// </param>
public sealed record StoragePartition(Site TopLevelSite, bool HasCrossSiteAncestor)
{
    /// <summary>The partition of a top-level document.</summary>
    public static StoragePartition TopLevel(Origin origin) => new(Site.Of(origin), false);

    /// <summary>The partition of a document that is embedded in one of this partition.</summary>
    public StoragePartition Within(Origin embedded) =>
        this with { HasCrossSiteAncestor = HasCrossSiteAncestor || Site.Of(embedded) != TopLevelSite };
}
