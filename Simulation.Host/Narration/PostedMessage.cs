using Messaging.Tracing;

namespace Messaging.Simulation.Host.Narration;

/// <summary>A message whose end has not been told yet.</summary>
public readonly record struct PostedMessage(TimeSpan Time, MessagePosted Event);
