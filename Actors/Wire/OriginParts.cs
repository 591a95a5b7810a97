using Messaging.Origins;

namespace Messaging.Wire;

/// <summary>Origins, and what is found by them.</summary>
internal static class OriginParts
{
    public static void Origin(this WireWriter writer, Origin origin)
    {
        writer.Number(origin.OpaqueNumber);
        if (!origin.IsOpaque)
            writer.Text(origin.ToString());
    }

    public static Origin Origin(this WireReader reader)
    {
        var opaque = reader.Number();
        if (opaque > 0)
            return Origins.Origin.Opaque(opaque);
        var text = reader.Text();
        return Origins.Origin.TupleOf(text) is { } origin && origin.ToString() == text ? origin : throw reader.Malformed("a text is no origin");
    }

    public static void Target(this WireWriter writer, TargetOrigin target)
    {
        writer.Flag(target.IsNever);
        writer.Flag(target.Origin is not null);
        if (target.Origin is { } origin)
            writer.Origin(origin);
    }

    public static TargetOrigin Target(this WireReader reader)
    {
        var isNever = reader.Flag();
        return TargetOrigin.Restore(reader.Flag() ? reader.Origin() : null, isNever);
    }

    public static void Key(this WireWriter writer, StorageKey key)
    {
        writer.Origin(key.Origin);
        writer.Text(key.Partition.TopLevelSite.ToString());
        writer.Flag(key.Partition.HasCrossSiteAncestor);
    }

    public static StorageKey Key(this WireReader reader) =>
        new(reader.Origin(), new StoragePartition(Site.Restore(reader.Text()), reader.Flag()));
}
