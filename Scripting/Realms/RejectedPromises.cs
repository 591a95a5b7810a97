namespace Messaging.Scripting.Realms;

/// <summary>
/// Promises that were rejected and have no handler, until the end of the round of jobs, when they are reported (HTML, section 8.1.7.3,
/// "notify about rejected promises").
/// </summary>
internal sealed class RejectedPromises(EngineInstance engine, PreludeHooks hooks, ThrownValues thrown, RunState run, IRealmHost host)
{
    private List<(JsValue Promise, JsValue Reason)> _waiting = [];
    private List<(JsValue Promise, JsValue Reason)> _handledLate = [];

    /// <summary>Notes a rejected promise without handler, and takes both values over.</summary>
    public void Add(JsValue promise, JsValue reason) => _waiting.Add((promise, reason));

    /// <summary>Notes that such a promise has a handler after all, and takes both values over.</summary>
    public void AddHandled(JsValue promise, JsValue reason)
    {
        if (Forget(promise))
            Free((promise, reason));
        else
            _handledLate.Add((promise, reason));
    }

    /// <summary>Drops a promise that is reported in another way; false if it was not waiting.</summary>
    public bool Forget(JsValue promise)
    {
        var index = _waiting.FindIndex(entry => entry.Promise == promise);
        if (index < 0)
            return false;
        Free(_waiting[index]);
        _waiting.RemoveAt(index);
        return true;
    }

    /// <summary>Reports what is waiting, which may run script; false if nothing was.</summary>
    public bool Report()
    {
        if (_waiting.Count == 0 && _handledLate.Count == 0)
            return false;
        var waiting = Interlocked.Exchange(ref _waiting, []);
        var handledLate = Interlocked.Exchange(ref _handledLate, []);
        foreach (var entry in waiting)
        {
            if (!CallHook(hooks.PromiseRejected, entry))
                host.PromiseRejected(thrown.Describe(entry.Reason));
            ForgetHandledLate(entry.Promise);
            Free(entry);
        }

        foreach (var entry in handledLate)
        {
            CallHook(hooks.RejectionHandled, entry);
            Free(entry);
        }

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

    private bool CallHook(JsValue hook, (JsValue Promise, JsValue Reason) entry)
    {
        if (hook.IsUndefined)
            return false;
        var result = engine.Call(hook, entry.Promise, entry.Reason);
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
