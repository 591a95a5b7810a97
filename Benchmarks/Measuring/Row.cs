namespace Messaging.Benchmarks.Measuring;

/// <summary>One line of a table, measured when it is asked for.</summary>
/// <param name="Name">What is measured; a word of it selects the row.</param>
/// <param name="Unit">For example <c>msg/s</c>.</param>
/// <param name="Ours">Measures it on the actor engine.</param>
/// <param name="Reference">Measures the same on what the engine is compared to; null where there is nothing of the kind.</param>
public sealed record Row(string Name, string Unit, Func<double> Ours, Func<double>? Reference = null);
