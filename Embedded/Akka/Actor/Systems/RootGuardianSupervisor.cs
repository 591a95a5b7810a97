using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>What is above the root guardian: it stops it when it fails, and learns of the end of everything.</summary>
internal sealed class RootGuardianSupervisor(ActorPath path, Action onEnd) : MinimalActorRef
{
    private readonly Dictionary<string, IInternalActorRef> _extraNames = [];

    public override ActorPath Path { get; } = path / "_Root-guardian-supervisor";

    /// <summary>Makes something that is no child of the root guardian known below the root.</summary>
    public void AddExtra(IInternalActorRef actor) => _extraNames.Add(actor.Path.Name, actor);

    public IInternalActorRef? FindExtra(string name) => _extraNames.GetValueOrDefault(name);

    private protected override void DeliverSystem(SystemMessage message)
    {
        switch (message)
        {
            case Failed failed:
                failed.Child.Stop();
                break;
            case DeathWatchNotification:
                onEnd();
                break;
        }
    }
}
