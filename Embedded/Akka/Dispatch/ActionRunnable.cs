namespace Akka.Dispatch;

/// <summary>Runs an action.</summary>
public sealed class ActionRunnable(Action action) : IRunnable
{
    public void Run() => action();

    public void Execute() => action();
}
