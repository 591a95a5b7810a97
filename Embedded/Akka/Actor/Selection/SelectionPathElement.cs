namespace Akka.Actor;

/// <summary>One step of a selection's path.</summary>
public abstract class SelectionPathElement
{
    private protected SelectionPathElement()
    {
    }
}
