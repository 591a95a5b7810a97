using Messaging.Agents;
using Messaging.Sandboxing;
using Messaging.Windows.Navigation;

namespace Messaging.Windows;

/// <summary>What a frame or an opened window takes over from the document that makes it.</summary>
/// <param name="Initiator">The document itself.</param>
/// <param name="Sandbox">What every document in the window is forbidden: for a frame, by its element and the document; else by the document.</param>
/// <param name="Environment">What the document is to others.</param>
/// <param name="Group">The number of its browsing context group.</param>
/// <param name="Policy">What the document's response says of combining it with others.</param>
public sealed record WindowCreator(Initiator Initiator, Sandbox Sandbox, AgentEnvironment Environment, long Group, DocumentPolicy Policy);
