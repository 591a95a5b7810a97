using Messaging.Workers;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Wire;

/// <summary>What is said about workers.</summary>
internal static class WorkerFormats
{
    public static readonly WireFormat[] All =
    [
        WireFormat.Of<WorkerProtocol.Failed>("df", WriteDedicatedFailed, reader => new WorkerProtocol.Failed(reader.Text(), Error(reader))),
        WireFormat.Of<Connect>("sc", WriteConnect, ReadConnect),
        WireFormat.Of<ClientGone>("sg", WriteGone, reader => new ClientGone(reader.Reference(), reader.All(static reader => reader.Number()))),
        WireFormat.Of<Failed>("sf", WriteFailed, reader => new Failed(reader.Number(), Error(reader))),
        WireFormat.Of<Closing>("sx", (writer, closing) => Key(writer, closing.Key), reader => new Closing(Key(reader))),
        WireFormat.Of<Returned>("sr", (writer, returned) => WriteConnect(writer, returned.Connect), reader => new Returned(ReadConnect(reader))),
        WireFormat.Of<LoadFailed>("sl", WriteLoadFailed, reader => new LoadFailed(Key(reader), Error(reader))),
        WireFormat.Of<Find>("sq", (writer, find) => writer.Text(find.Entity), reader => new Find(reader.Text())),
        WireFormat.Of<Found>("sh", WriteFound, reader => new Found(reader.Text(), reader.Bytes())),
    ];

    private static void Error(WireWriter writer, WorkerError error)
    {
        writer.Text(error.Message);
        writer.Text(error.File);
        writer.Number(error.Line);
        writer.Number(error.Column);
        writer.Number((long)error.Kind);
    }

    private static WorkerError Error(WireReader reader) =>
        new(reader.Text(), reader.Text(), reader.Number(int.MaxValue, "a line"), reader.Number(int.MaxValue, "a column")) { Kind = reader.Enum<WorkerErrorKind>() };

    internal static void Key(WireWriter writer, SharedWorkerKey key)
    {
        writer.Key(key.StorageKey);
        writer.Text(key.Url);
        writer.Text(key.Name);
    }

    private static SharedWorkerKey Key(WireReader reader) => new(OriginParts.Key(reader), reader.Text(), reader.Text());

    private static void WriteConnect(WireWriter writer, Connect connect)
    {
        Key(writer, connect.Key);
        writer.Text(connect.Options.Type);
        writer.Text(connect.Options.Credentials);
        writer.Flag(connect.Options.ExtendedLifetime);
        writer.Reference(connect.Client);
        writer.Number(connect.Request);
        writer.Transferred(connect.InsidePort);
        writer.Origin(connect.Origin);
        writer.Flag(connect.IsSecureContext);
    }

    private static Connect ReadConnect(WireReader reader)
    {
        var key = Key(reader);
        var options = new SharedWorkerOptions(reader.Text(), reader.Text(), reader.Flag());
        return new Connect(key, options, reader.Reference(), reader.Number(), reader.Transferred())
        {
            Origin = reader.Origin(),
            IsSecureContext = reader.Flag(),
        };
    }

    private static void WriteFound(WireWriter writer, Found found)
    {
        writer.Text(found.Entity);
        writer.Bytes(found.Host.Span);
    }

    private static void WriteGone(WireWriter writer, ClientGone gone)
    {
        writer.Reference(gone.Client);
        writer.All(gone.Requests, static (writer, request) => writer.Number(request));
    }

    private static void WriteFailed(WireWriter writer, Failed failed)
    {
        writer.Number(failed.Request);
        Error(writer, failed.Error);
    }

    private static void WriteDedicatedFailed(WireWriter writer, WorkerProtocol.Failed failed)
    {
        writer.Text(failed.Worker);
        Error(writer, failed.Error);
    }

    private static void WriteLoadFailed(WireWriter writer, LoadFailed failed)
    {
        Key(writer, failed.Key);
        Error(writer, failed.Error);
    }
}
