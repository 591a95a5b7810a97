namespace Akka.Dispatch;

/// <summary>A piece of work for a dispatcher: usually one turn of an actor.</summary>
public interface IRunnable : IThreadPoolWorkItem
{
    void Run();
}
