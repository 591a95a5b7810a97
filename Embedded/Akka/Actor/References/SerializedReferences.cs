namespace Akka.Actor;

/// <summary>References that went as text, found again.</summary>
internal static class SerializedReferences
{
    /// <summary>The actor of that path, or a place where nobody lives if it is no longer there.</summary>
    public static IActorRef Resolve(string text, ActorSystemImpl system)
    {
        if (text == Nobody.Instance.Path.ToSerializationFormat())
        {
            return Nobody.Instance;
        }

        if (text == system.IgnoreRef.Path.ToSerializationFormat())
        {
            return system.IgnoreRef;
        }

        return ActorPath.TryParse(text, out var path) ? Resolve(path, system) : system.DeadLetterRef;
    }

    private static IInternalActorRef Resolve(ActorPath path, ActorSystemImpl system)
    {
        IInternalActorRef found = system.RootGuardian;
        if (path.Address != found.Path.Address)
        {
            return system.NobodyAt(path);
        }

        foreach (var name in path.Elements)
        {
            found = found.GetSingleChild(name);
        }

        return found is Nobody || (path.Uid != 0 && found.Path.Uid != path.Uid) ? system.NobodyAt(path) : found;
    }
}
