namespace Messaging.Scripting.Realms;

/// <summary>The engine's numbers for names that <see cref="PlatformObjects"/> uses; zeros until a prelude has shown a sample.</summary>
/// <param name="State">The private field of every platform object.</param>
/// <param name="IsTrusted">The property of every event.</param>
/// <param name="Number">The property of the states of ports and of what else has a channel.</param>
internal readonly record struct PlatformNames(int State, int IsTrusted, int Number);
