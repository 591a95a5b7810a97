namespace Messaging.Links;

/// <summary>What a node is to itself.</summary>
/// <param name="Name">A name that no other node has.</param>
/// <param name="Session">Which life of the node this is: higher for a later one, at least 1.</param>
/// <param name="Tokens">Makes the tokens of its actors.</param>
/// <param name="Network">Carries what it sends.</param>
public sealed record NodeOptions(string Name, long Session, ReferenceTokens Tokens, ILinkNetwork Network)
{
    public LinkSettings Links { get; init; } = new();
}
