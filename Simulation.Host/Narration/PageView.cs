using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Simulation.Host.Narration;

/// <summary>What a person sees in a window at the end.</summary>
/// <param name="Window">The window's name, for example <c>frame-2</c>.</param>
public sealed record PageView(string Window, DocumentText Document);
