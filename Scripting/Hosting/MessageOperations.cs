using System.Collections.Immutable;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Hosting;

/// <summary>Answers <see cref="MessageOperation"/>, and turns what is delivered into values for the realm.</summary>
internal sealed class MessageOperations(IAgentScope scope, PortNumbers ports, AgentBudget budget)
{
    private const int FirstItem = 3;
    private const int FixedLength = -1;

    // The two actors of a channel take as much as a text of so many letters.
    private const int ChannelLetters = 4096;

    private Delivery? _delivery;

    public void Call(MessageOperation operation, HostCall call)
    {
        switch (operation)
        {
            case MessageOperation.CreateChannel: call.Return(CreateChannel()); break;
            case MessageOperation.StartPort: ports[call.Integer(0)].Start(); break;
            case MessageOperation.ClosePort: ports[call.Integer(0)].Close(); break;
            case MessageOperation.ForgetPort: ports.Forget(call.Integer(0)); break;
            case MessageOperation.PostOnPort: Post(call); break;
            case MessageOperation.PostPlainOnPort: call.Return(TryPostPlain(call)); break;
            case MessageOperation.Strand: scope.Strand(TakeItems(call)); break;
            case MessageOperation.AdoptOwn: call.Return(MoveWithin(ports[call.Integer(0)])); break;
            case MessageOperation.Accept: _delivery?.Accept(); break;
        }
    }

    /// <summary>Delivers a message at a port, or at the end of a channel to a worker or its creator, by its number.</summary>
    /// <param name="data">The message's bytes, or what is read in their place.</param>
    public void DeliverToPort(Delivery delivery, Realm realm, int number, ReadOnlyMemory<byte> data)
    {
        var outer = _delivery;
        _delivery = delivery;
        try
        {
            if (delivery.Record.Transferred.Length == 0 && realm.TryDeliver(number, data.Span))
                return;
        }
        finally
        {
            _delivery = outer;
        }

        Deliver(delivery, realm, (int)AgentTask.DeliverToPort, number, RealmValue.From(data));
    }

    /// <summary>Delivers a message: gives the realm what travelled in it, and lets it accept.</summary>
    /// <param name="first">The values before those of the items.</param>
    public void Deliver(Delivery delivery, Realm realm, int task, params ReadOnlySpan<RealmValue> first)
    {
        var record = delivery.Record;
        var values = new List<RealmValue>(first.Length + 2 * (record.Transferred.Length + record.SharedMemory.Length));
        values.AddRange(first);
        foreach (var item in record.Transferred)
            AddItem(values, item, delivery);
        foreach (var shared in record.SharedMemory)
            AddShared(values, shared);
        var outer = _delivery;
        _delivery = delivery;
        try
        {
            realm.Invoke(task, [.. values]);
        }
        finally
        {
            _delivery = outer;
        }
    }

    /// <summary>The message of a call that sends one.</summary>
    public SerializedRecord ReadRecord(HostCall call) => new(call.Bytes(2).ToArray(), TakeItems(call), SharedMemoryOf(call));

    /// <summary>Numbers of ports that nothing can come to or go out from.</summary>
    public int ReservePorts(int count) => ports.Reserve(count);

    /// <summary>A message has been posted: it counts, as often as there are copies of it.</summary>
    public void Posted(int copies = 1) => budget.Posted(copies);

    private void Post(HostCall call)
    {
        ports[call.Integer(0)].Post(ReadRecord(call));
        Posted();
    }

    private bool TryPostPlain(HostCall call)
    {
        if (!call.TryRecord(1, out var record))
            return false;
        ports[call.Integer(0)].Post(new SerializedRecord(record, []));
        Posted();
        return true;
    }

    private int CreateChannel()
    {
        budget.Call(ChannelLetters);
        var (port1, port2) = scope.Ports.CreateChannel();
        var number = ports.Add(port1);
        ports.Add(port2);
        return number;
    }

    private int MoveWithin(PortHandle port) => ports.Add(scope.Ports.Adopt((TransferredPort)port.Transfer()));

    private ImmutableArray<TransferredItem> TakeItems(HostCall call)
    {
        var items = ImmutableArray.CreateBuilder<TransferredItem>((call.Count - FirstItem) / 2);
        for (var i = FirstItem; i < call.Count && !IsShared(call, i); i += 2)
            items.Add(call.IsNumber(i) ? TakePort(call, i) : TakeBuffer(call, i));
        return items.ToImmutable();
    }

    private ImmutableArray<SharedMemoryReference> SharedMemoryOf(HostCall call)
    {
        var count = 0;
        while (call.Count - 2 * count > FirstItem && IsShared(call, call.Count - 2 * (count + 1)))
            count++;
        if (count == 0)
            return [];
        var shared = ImmutableArray.CreateBuilder<SharedMemoryReference>(count);
        for (var i = call.Count - 2 * count; i < call.Count; i += 2)
            shared.Add(new SharedMemoryReference(call.SharedMemory(i), scope.Environment.Cluster));
        return shared.ToImmutable();
    }

    // What is transferred comes first, then what is shared, which is told apart by the second value of the two.
    private static bool IsShared(HostCall call, int index) => call.IsBoolean(index + 1);

    private TransferredPort TakePort(HostCall call, int index)
    {
        var side = (TransferredPort)ports[call.Integer(index)].Transfer();
        return call.IsNumber(index + 1) ? side with { Form = (TransferredForm)call.Integer(index + 1) } : side;
    }

    private static TransferredBuffer TakeBuffer(HostCall call, int index) =>
        new(call.Bytes(index).ToArray(), call.Number(index + 1) is var limit and not FixedLength ? (long)limit : null);

    // Memory of another cluster is there and cannot be opened: the message that refers to it cannot be read.
    private void AddShared(List<RealmValue> values, SharedMemoryReference shared)
    {
        var mayOpen = scope.Environment.Cluster.Equals(shared.AgentCluster);
        values.Add(mayOpen ? RealmValue.From(shared.Memory) : RealmValue.Null);
        values.Add(true);
    }

    private void AddItem(List<RealmValue> values, TransferredItem item, Delivery delivery)
    {
        switch (item)
        {
            case TransferredPort port:
                values.Add(ports.Add(delivery.Adopt(port)));
                values.Add(port.Form == TransferredForm.MessagePort ? RealmValue.Undefined : (int)port.Form);
                break;
            case TransferredBuffer buffer:
                values.Add(buffer.Bytes.ToArray());
                values.Add(buffer.MaxByteLength ?? FixedLength);
                break;
        }
    }
}
