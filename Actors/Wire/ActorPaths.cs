using Akka.Actor;

namespace Messaging.Wire;

/// <summary>Paths of actors that came as text, from anybody.</summary>
public static class ActorPaths
{
    /// <summary>The path that a text is.</summary>
    /// <exception cref="WireFormatException">It is none.</exception>
    public static ActorPath Read(WireReader reader, string text)
    {
        try
        {
            if (ActorPath.TryParse(text, out var path))
                return path;
        }
        catch (FormatException)
        {
            // Akka.NET 1.5 throws this for a name whose number is none, in place of returning false.
        }

        throw reader.Malformed("a text is no path of an actor");
    }
}
