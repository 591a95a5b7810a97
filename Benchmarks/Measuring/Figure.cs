namespace Messaging.Benchmarks.Measuring;

/// <summary>One measured figure.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">For example <c>msg/s</c>. More is better, except for bytes.</param>
public sealed record Figure(string Name, double Value, string Unit);
