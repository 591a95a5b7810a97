using Messaging.Agents;
using Messaging.Sandboxing;
using Messaging.Windows;
using Messaging.Windows.Navigation;

namespace Messaging.Wire;

/// <summary>Windows as others know them, and what a window is made with.</summary>
internal static class PlaceParts
{
    private const int AllSandboxFlags = 511;

    public static void Window(this WireWriter writer, WindowRef window)
    {
        writer.Text(window.Name);
        writer.Reference(window.Actor);
        writer.Flag(window.IsThroughUserAgent);
    }

    public static WindowRef Window(this WireReader reader) =>
        new(reader.Text(), reader.Reference()) { IsThroughUserAgent = reader.Flag() };

    public static void Initiator(this WireWriter writer, Initiator initiator)
    {
        writer.Origin(initiator.Origin);
        writer.Text(initiator.BaseUrl);
        writer.Text(initiator.Referrer);
    }

    public static Initiator Initiator(this WireReader reader) => new(reader.Origin(), reader.Text(), reader.Text());

    public static void Sandbox(this WireWriter writer, Sandbox sandbox) => writer.Number((long)sandbox.Flags);

    public static Sandbox Sandbox(this WireReader reader) => new((SandboxFlags)reader.Number(AllSandboxFlags, "a set of sandbox flags"));

    public static void Place(this WireWriter writer, WindowPlace place)
    {
        writer.Window(place.Window);
        Optional(writer, place.Parent);
        Optional(writer, place.Top);
        writer.Flag(place.Creator is not null);
        if (place.Creator is { } creator)
            Creator(writer, creator);
        Optional(writer, place.Opener);
        Optional(writer, place.FormerOpener);
        writer.Flag(place.IsOpenedByScript);
        writer.Text(place.Name);
        writer.Text(place.AncestorUrls);
        writer.Flag(place.DelegatesIsolation);
    }

    public static WindowPlace Place(this WireReader reader) =>
        new(reader.Window(), Optional(reader), Optional(reader), reader.Flag() ? Creator(reader) : null)
        {
            Opener = Optional(reader),
            FormerOpener = Optional(reader),
            IsOpenedByScript = reader.Flag(),
            Name = reader.Text(),
            AncestorUrls = reader.Text(),
            DelegatesIsolation = reader.Flag(),
        };

    private static void Optional(WireWriter writer, WindowRef? window)
    {
        writer.Flag(window is not null);
        if (window is not null)
            writer.Window(window);
    }

    private static WindowRef? Optional(WireReader reader) => reader.Flag() ? reader.Window() : null;

    private static void Creator(WireWriter writer, WindowCreator creator)
    {
        writer.Initiator(creator.Initiator);
        writer.Sandbox(creator.Sandbox);
        writer.Key(creator.Environment.StorageKey);
        writer.Text(creator.Environment.Cluster.Name);
        writer.Flag(creator.Environment.IsCrossOriginIsolated);
        writer.Flag(creator.Environment.IsSecureContext);
        writer.Number(creator.Group);
        writer.Number((long)creator.Policy.Opener);
        writer.Flag(creator.Policy.RequiresCorp);
        writer.Sandbox(creator.Policy.Sandbox);
    }

    private static WindowCreator Creator(WireReader reader) => new(
        reader.Initiator(),
        reader.Sandbox(),
        Environment(reader),
        reader.Number(),
        new DocumentPolicy(reader.Enum<OpenerPolicy>(), reader.Flag(), reader.Sandbox()));

    private static AgentEnvironment Environment(WireReader reader)
    {
        var key = reader.Key();
        return new AgentEnvironment(key.Origin, key.Partition, new AgentCluster(reader.Text()), reader.Flag(), reader.Flag());
    }
}
