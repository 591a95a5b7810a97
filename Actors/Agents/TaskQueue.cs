namespace Messaging.Agents;

/// <summary>A plain task source: a queue of actions, such as the posted message source or the networking source of a document.</summary>
public sealed class TaskQueue(string name) : TaskSource
{
    private readonly Queue<Action> _tasks = new();

    public override string Name { get; } = name;

    public override bool IsReady => _tasks.Count > 0;

    internal void Add(Action task) => _tasks.Enqueue(task);

    public override void RunNext() => _tasks.Dequeue()();
}
