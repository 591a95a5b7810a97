namespace Messaging.Simulation.Host.Output;

/// <summary>
/// Writes until that fails, for example because the disk is full. Lines are written in the middle of actors' turns, which must not fail because
/// of that.
/// </summary>
/// <param name="onFailure">Called once, when writing fails for the first time.</param>
public sealed class GuardedOutput(ILineOutput inner, Action onFailure) : ILineOutput
{
    public int? Width => inner.Width;

    /// <summary>Why nothing is written any more; null as long as all is well.</summary>
    public string? Failure { get; private set; }

    public void Write(Line line)
    {
        if (Failure is not null)
            return;
        try
        {
            inner.Write(line);
        }
        catch (IOException failure)
        {
            Failure = failure.Message;
            onFailure();
        }
    }
}
