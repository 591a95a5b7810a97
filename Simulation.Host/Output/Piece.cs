namespace Messaging.Simulation.Host.Output;

/// <summary>A part of a line in one tone. The text has no line break.</summary>
public readonly record struct Piece(string Text, Tone Tone);
