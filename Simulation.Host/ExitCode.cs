namespace Messaging.Simulation.Host;

/// <summary>What the program tells its caller when it ends.</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>The run broke a rule: an invariant, or that it comes to an end; or it could not be told.</summary>
    public const int RunFailed = 1;

    /// <summary>The person made a mistake; one line on the error output says which.</summary>
    public const int Mistake = 2;

    /// <summary>Stopped by Ctrl+C, as shells report it.</summary>
    public const int Interrupted = 130;
}
