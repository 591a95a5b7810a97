using Akka.Actor;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Workers;

/// <summary>
/// The shared workers of a user agent and their clients (the shared worker manager of HTML Standard 10.2.6.4). It takes one request after
/// the other, so that two racing requests for one worker make one worker.
/// </summary>
/// <param name="spawn">Makes the worker that a request asks for.</param>
internal sealed class SharedWorkerRegistry(Func<Connect, IActorRef> spawn)
{
    // In the order in which the workers were made, so that whatever goes through them all does so in one order.
    private readonly OrderedDictionary<SharedWorkerKey, Entry> _open = [];

    /// <summary>Sends a client to the worker that it asks for, which is made if there is none.</summary>
    /// <returns>Why the client cannot have it; null if all is well.</returns>
    public WorkerError? Connect(Connect connect)
    {
        if (!_open.TryGetValue(connect.Key, out var entry))
            _open.Add(connect.Key, entry = new Entry(spawn(connect), connect.Options, connect.IsSecureContext));
        if (Mismatch(entry, connect) is { } mismatch)
            return new WorkerError(mismatch, connect.Key.Url, 0, 0) { Kind = WorkerErrorKind.NotRun };
        entry.Clients.Add(connect);
        entry.Worker.Tell(connect, ActorRefs.NoSender);
        return null;
    }

    /// <summary>Clients are gone: the document or script that made some requests, or all those of a node.</summary>
    /// <returns>The workers that have no client left.</returns>
    public IReadOnlyList<(SharedWorkerKey Key, SharedWorkerOptions Options)> Leave(Predicate<Connect> isGone)
    {
        var idle = new List<(SharedWorkerKey Key, SharedWorkerOptions Options)>();
        foreach (var (key, entry) in _open)
        {
            if (entry.Clients.RemoveAll(isGone) > 0 && entry.Clients.Count == 0)
                idle.Add((key, entry.Options));
        }

        return idle;
    }

    /// <summary>Forgets a worker unless a client has come meanwhile.</summary>
    /// <returns>The worker, which nobody needs any more; null if it is still needed.</returns>
    public IActorRef? ForgetIdle(SharedWorkerKey key)
    {
        if (!_open.TryGetValue(key, out var entry) || entry.Clients.Count > 0)
            return null;
        _open.Remove(key);
        return entry.Worker;
    }

    /// <summary>A worker takes no more clients.</summary>
    /// <returns>The requests of its clients until now.</returns>
    public IReadOnlyList<Connect> Forget(SharedWorkerKey key, IActorRef worker)
    {
        if (!_open.TryGetValue(key, out var entry) || !entry.Worker.Equals(worker))
            return [];
        _open.Remove(key);
        return entry.Clients;
    }

    private static string? Mismatch(Entry entry, Connect connect)
    {
        if (entry.Options != connect.Options)
            return $"A shared worker with this name and URL runs with other options: {entry.Options}.";
        if (entry.IsSecureContext != connect.IsSecureContext)
            return $"A shared worker with this name and URL runs for {(entry.IsSecureContext ? "secure" : "insecure")} contexts only.";
        return null;
    }

    private sealed record Entry(IActorRef Worker, SharedWorkerOptions Options, bool IsSecureContext)
    {
        public List<Connect> Clients { get; } = [];
    }
}
