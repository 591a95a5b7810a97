namespace Akka.Actor;

/// <summary>How the path of a selection is written.</summary>
internal static class SelectionPath
{
    /// <exception cref="IllegalActorNameException"><c>**</c> is not at the end.</exception>
    public static SelectionPathElement[] Parse(IEnumerable<string> elements)
    {
        var path = elements.Where(element => !string.IsNullOrEmpty(element)).Select(Parse).ToArray();
        if (path.SkipLast(1).Any(element => element is SelectChildRecursive))
        {
            throw new IllegalActorNameException("Double wildcard can only appear at the last path entry");
        }

        return path;
    }

    private static SelectionPathElement Parse(string element) => element switch
    {
        ".." => SelectParent.Instance,
        "**" => SelectChildRecursive.Instance,
        _ when element.AsSpan().ContainsAny('*', '?') => new SelectChildPattern(element),
        _ => new SelectChildName(element),
    };
}
