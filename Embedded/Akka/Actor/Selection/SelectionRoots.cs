namespace Akka.Actor;

/// <summary>Where the paths that are given to <c>ActorSelection</c> begin.</summary>
internal static class SelectionRoots
{
    /// <summary>A path that begins with <c>/</c> or is a whole address begins at the root; any other one at <paramref name="here"/>.</summary>
    public static ActorSelection Select(string path, ActorSystemImpl system, IInternalActorRef here)
    {
        if (path.StartsWith('/'))
        {
            return new ActorSelection(system.RootGuardian, path);
        }

        return ActorPath.TryParse(path, out var whole) ? Select(whole, system) : new ActorSelection(here, path);
    }

    public static ActorSelection Select(ActorPath path, ActorSystemImpl system)
    {
        IInternalActorRef root = path.Address == system.RootGuardian.Path.Address ? system.RootGuardian : system.DeadLetterRef;
        return new ActorSelection(root, path.Uid == 0 ? path.Elements : [.. path.Elements.SkipLast(1), $"{path.Name}#{path.Uid}"]);
    }
}
