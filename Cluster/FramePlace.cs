namespace Messaging.Cluster;

/// <summary>Says that frames of top-level windows live on a node of a role.</summary>
/// <param name="UrlPrefix">What the URL of the frame's first document begins with.</param>
public sealed record FramePlace(string UrlPrefix, string Role);
