namespace Messaging.Simulation.Host.Output;

/// <summary>What a piece of a line is, from which a terminal takes its colour.</summary>
public enum Tone
{
    Plain,

    /// <summary>What helps to read but says nothing by itself.</summary>
    Faint,

    /// <summary>What the person did.</summary>
    Act,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>A port that changes its owner.</summary>
    Moved,

    /// <summary>What a page said.</summary>
    Said,

    Warning,

    Bad,

    Good,

    Heading,
}
