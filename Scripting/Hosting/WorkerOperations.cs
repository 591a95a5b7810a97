using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Workers;

namespace Messaging.Scripting.Hosting;

/// <summary>Answers <see cref="WorkerOperation"/>.</summary>
internal sealed class WorkerOperations(IAgentScope scope, ResourceLoader loader, PortNumbers ports, MessageOperations messages, AgentBudget budget)
{
    private readonly Dictionary<int, WorkerHandle> _workers = [];
    private readonly Dictionary<int, BroadcastHandle> _channels = [];
    private readonly Dictionary<string, int> _namesakes = new(StringComparer.Ordinal);
    private int _lastChannel;

    public void Call(WorkerOperation operation, HostCall call)
    {
        switch (operation)
        {
            case WorkerOperation.CreateWorker: call.Return(Create(call.Text(0), call.Text(1), call.Text(2))); break;
            case WorkerOperation.TerminateWorker: Terminate(call.Integer(0)); break;
            case WorkerOperation.ConnectSharedWorker: call.Return(Connect(call)); break;
            case WorkerOperation.OpenBroadcast: call.Return(Open(call.Text(0))); break;
            case WorkerOperation.PostOnBroadcast: Post(call); break;
            case WorkerOperation.CloseBroadcast: Close(call.Integer(0)); break;
        }
    }

    public static int NumberOf(WorkerHandle worker) => PortNumbers.NumberOf(worker.OutsidePort);

    public static int NumberOf(SharedWorkerHandle worker) => PortNumbers.NumberOf(worker.Port);

    public static int NumberOf(BroadcastHandle channel) => (int)channel.Tag!;

    private void Post(HostCall call)
    {
        var channel = _channels[call.Integer(0)];
        channel.Post(messages.ReadRecord(call));
        messages.Posted(Math.Max(1, _namesakes[channel.Name] - 1));
    }

    private int Create(string url, string name, string type)
    {
        budget.MakeAgent();
        loader.HoldForWorker(url);
        var worker = scope.Workers.Create(url, name, scope.Origin, type);
        var number = ports.Add(worker.OutsidePort);
        _workers.Add(number, worker);
        return number;
    }

    private void Terminate(int number)
    {
        if (_workers.Remove(number, out var worker))
            worker.Terminate();
    }

    private int Connect(HostCall call)
    {
        budget.MakeAgent();
        var options = new SharedWorkerOptions(call.Text(2), call.Text(3), call.Boolean(4));
        loader.HoldForWorker(call.Text(0));
        return ports.Add(scope.SharedWorkers.Connect(call.Text(0), call.Text(1), options, scope.Origin).Port);
    }

    private int Open(string name)
    {
        var channel = scope.Broadcasts.Open(name, scope.Origin);
        channel.Tag = ++_lastChannel;
        _channels.Add(_lastChannel, channel);
        _namesakes[name] = _namesakes.GetValueOrDefault(name) + 1;
        return _lastChannel;
    }

    private void Close(int number)
    {
        if (!_channels.Remove(number, out var channel))
            return;
        _namesakes[channel.Name]--;
        channel.Close();
    }
}
