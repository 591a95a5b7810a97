namespace Messaging.Cluster;

/// <summary>Says that frames of top-level windows live on nodes of certain roles.</summary>
/// <param name="UrlPrefix">What the URL of the frame's first document begins with.</param>
/// <param name="Roles">The roles, which take turns; and so do the nodes of each.</param>
public sealed record FramePlace(string UrlPrefix, params IReadOnlyList<string> Roles);
