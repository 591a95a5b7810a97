using Messaging.Channels;

/// <summary>Says whom to greet, and where.</summary>
internal sealed record Invitation(string Name, MessagePort Reply);
