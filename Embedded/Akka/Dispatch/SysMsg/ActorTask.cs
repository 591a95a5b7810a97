namespace Akka.Dispatch.SysMsg;

/// <summary>A piece of an actor's asynchronous code that is ready to go on.</summary>
internal sealed class ActorTask(Action run, object? message) : SystemMessage
{
    /// <summary>The message that the code belongs to.</summary>
    public object? Message => message;

    public void Run() => run();
}
