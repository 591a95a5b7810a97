using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Runtime;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Workers;

/// <summary>
/// Sends the requests of a node's clients to where each shared worker has its seat. The seat is asked for anew for every request, since it can
/// move while nobody needs the worker; requests for one worker keep their order.
/// </summary>
internal sealed class SharedWorkerRouter : ReceiveActor, IWithTimers
{
    /// <summary>The name under which it runs, as a child of the user agent.</summary>
    public const string ActorName = "shared-workers";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly OrderedDictionary<SharedWorkerKey, List<Connect>> _waiting = [];
    private readonly Dictionary<long, IActorRef> _hosts = [];
    private readonly ISharedWorkerSeats _seats;

    public SharedWorkerRouter(ISharedWorkerSeats seats)
    {
        _seats = seats;
        Receive<Connect>(OnConnect);
        Receive<Seated>(OnSeated);
        Receive<ClientGone>(OnGone);
        Receive<AskAgain>(again => AskIfWaiting(again.Key));
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public static Props Props(ISharedWorkerSeats seats) => Akka.Actor.Props.Create(() => new SharedWorkerRouter(seats));

    private void OnConnect(Connect connect)
    {
        if (_waiting.TryGetValue(connect.Key, out var waiting))
        {
            waiting.Add(connect);
            return;
        }

        _waiting.Add(connect.Key, [connect]);
        AskIfWaiting(connect.Key);
    }

    private void AskIfWaiting(SharedWorkerKey key)
    {
        if (!_waiting.ContainsKey(key))
            return;
        _seats.Find(key, Self);
        Timers.StartSingleTimer(key, new AskAgain(key), Patience);
    }

    private void OnSeated(Seated seated)
    {
        if (!_waiting.Remove(seated.Key, out var waiting))
            return;
        Timers.Cancel(seated.Key);
        foreach (var connect in waiting)
        {
            _hosts[connect.Request] = seated.Host;
            seated.Host.Tell(connect, Self);
        }
    }

    private void OnGone(ClientGone gone)
    {
        foreach (var (key, waiting) in _waiting.ToArray())
            TurnBack(key, waiting, gone.Requests);
        var hosted = gone.Requests.Where(_hosts.ContainsKey).ToLookup(request => _hosts[request]);
        foreach (var requests in hosted)
            requests.Key.Tell(new ClientGone(gone.Client, [.. requests]), Self);
        foreach (var request in gone.Requests)
            _hosts.Remove(request);
    }

    private void TurnBack(SharedWorkerKey key, List<Connect> waiting, ImmutableArray<long> requests)
    {
        foreach (var connect in waiting.Where(connect => requests.Contains(connect.Request)))
            MessagingExtension.Strand([connect.InsidePort]);
        waiting.RemoveAll(connect => requests.Contains(connect.Request));
        if (waiting.Count == 0)
            _waiting.Remove(key);
    }

    private sealed record AskAgain(SharedWorkerKey Key) : INoSerializationVerificationNeeded;
}
