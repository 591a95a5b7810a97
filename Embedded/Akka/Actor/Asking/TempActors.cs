using System.Collections.Concurrent;

namespace Akka.Actor;

/// <summary>The place below <c>/temp</c> where the senders of questions live while they wait for their answers.</summary>
internal sealed class TempActors(ActorPath root) : MinimalActorRef
{
    private readonly ConcurrentDictionary<string, IInternalActorRef> _actors = new();
    private readonly ActorPath _path = root / "temp";
    private long _numbers;

    public override ActorPath Path => _path;

    public ActorPath NewPath() => _path / MadeUpName.Of(Interlocked.Increment(ref _numbers) - 1);

    public void Add(ActorPath path, IInternalActorRef actor) => _actors[path.Name] = actor;

    public void Remove(ActorPath path) => _actors.TryRemove(path.Name, out _);

    private protected override IInternalActorRef FindChild(string name) => _actors.GetValueOrDefault(name, Nobody.Instance);
}
