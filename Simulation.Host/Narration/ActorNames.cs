namespace Messaging.Simulation.Host.Narration;

/// <summary>
/// How a person reads the path of an actor: a window, frame or worker by its name alone, which no other has; a port with its owner's name
/// before it, so that one sees it change its owner.
/// </summary>
public static class ActorNames
{
    /// <summary>For example <c>frame-2</c> for <c>/user/browser/window-1/frame-2</c>, <c>frame-2/port-1b-1</c> for a port in it.</summary>
    public static string Short(string path)
    {
        var name = path.LastIndexOf('/');
        if (name < 0 || !path.AsSpan(name + 1).StartsWith("port-", StringComparison.Ordinal))
            return path[(name + 1)..];
        var owner = path.LastIndexOf('/', Math.Max(0, name - 1));
        return path[(owner + 1)..];
    }
}
