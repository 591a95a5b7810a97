namespace Messaging.Scripting.Realms;

/// <summary>
/// Promises that were rejected and have no handler, from the end of their round of jobs to the task that tells of them (HTML, section
/// 8.1.7.3, "notify about rejected promises"). Where no prelude queues tasks they are told of at the end of the round.
/// </summary>
internal sealed class RejectedPromises(EngineInstance engine, PreludeHooks hooks, ThrownValues thrown, RunState run, IRealmHost host)
{
    private readonly Queue<List<(JsValue Promise, JsValue Reason)>> _untold = new();
    private List<(JsValue Promise, JsValue Reason)> _waiting = [];
    private List<(JsValue Promise, JsValue Reason)> _handledLate = [];

    /// <summary>Notes a rejected promise without handler, and takes both values over.</summary>
    public void Add(JsValue promise, JsValue reason) => _waiting.Add((promise, reason));

    /// <summary>Notes that such a promise has a handler after all, and takes both values over.</summary>
    public void AddHandled(JsValue promise, JsValue reason)
    {
        if (Forget(promise) || _untold.Any(entries => Remove(entries, promise)))
            Free((promise, reason));
        else
            _handledLate.Add((promise, reason));
    }

    /// <summary>Drops a promise that is reported in another way; false if it was not waiting.</summary>
    public bool Forget(JsValue promise) => Remove(_waiting, promise);

    /// <summary>Whether there is something to report.</summary>
    public bool IsWaiting => _waiting.Count > 0 || _handledLate.Count > 0;

    /// <summary>A round of jobs is over: sees to it that what is waiting is told of, which may run script; false if nothing was.</summary>
    public bool Report()
    {
        if (!IsWaiting)
            return false;
        var handledLate = Interlocked.Exchange(ref _handledLate, []);
        if (_waiting.Count > 0)
        {
            _untold.Enqueue(Interlocked.Exchange(ref _waiting, []));
            if (hooks.RejectionsWait.IsUndefined)
                Tell();
            else
                TryCall(hooks.RejectionsWait);
        }

        foreach (var entry in handledLate)
        {
            TryCall(hooks.RejectionHandled, entry.Promise, entry.Reason);
            Free(entry);
        }

        return true;
    }

    /// <summary>Tells of the promises of the round that has waited longest, but of those that were handled since.</summary>
    public void Tell()
    {
        if (!_untold.TryPeek(out var entries))
            return;
        while (entries.Count > 0)
        {
            var entry = entries[0];
            entries.RemoveAt(0);
            if (!TryCall(hooks.PromiseRejected, entry.Promise, entry.Reason))
                host.PromiseRejected(thrown.Describe(entry.Reason));
            ForgetHandledLate(entry.Promise);
            Free(entry);
        }

        _untold.Dequeue();
    }

    private bool Remove(List<(JsValue Promise, JsValue Reason)> entries, JsValue promise)
    {
        var index = entries.FindIndex(entry => entry.Promise == promise);
        if (index < 0)
            return false;
        Free(entries[index]);
        entries.RemoveAt(index);
        return true;
    }

    // A handler that came while the rejection was told of is none that came late.
    private void ForgetHandledLate(JsValue promise)
    {
        foreach (var entry in _handledLate.FindAll(entry => entry.Promise == promise))
        {
            _handledLate.Remove(entry);
            Free(entry);
        }
    }

    private bool TryCall(JsValue hook, params ReadOnlySpan<JsValue> arguments)
    {
        if (hook.IsUndefined)
            return false;
        var result = engine.Call(hook, arguments);
        if (result.IsException)
        {
            var failure = engine.TakeException();
            run.ThrowIfEnded();
            host.JobFailed(thrown.Take(failure));
            return false;
        }

        var isTaken = result is { IsBoolean: true, Boolean: true };
        engine.Free(result);
        return isTaken;
    }

    private void Free((JsValue Promise, JsValue Reason) entry)
    {
        engine.Free(entry.Promise);
        engine.Free(entry.Reason);
    }
}
