namespace Messaging.Simulation.Nodes;

/// <summary>Says that what has a URL which begins in one way is on one node.</summary>
public sealed record UrlPlace(string UrlPrefix, string Node);
