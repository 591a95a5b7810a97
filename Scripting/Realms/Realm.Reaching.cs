namespace Messaging.Scripting.Realms;

/// <summary>Realms of one agent that reach each other: script of one runs within a call that script of another has made.</summary>
public sealed partial class Realm
{
    private const string StackPointer = "__stack_pointer";

    // How deep the engine's stack is, which grows down, while no script runs; at the beginning of the call that runs now; and how much the
    // realms have in use that are below that call.
    private long _stackAtRest;
    private long _stackAtCall;
    private long _stackBelow;
    private long _mostStack;

    /// <summary>
    /// Lets the other realms run their jobs that the running turn has used; tells whether there were any. The jobs of all are run in one
    /// checkpoint. Null where nobody does.
    /// </summary>
    internal Func<bool>? JobsElsewhere { get; set; }

    /// <summary>Whether there is something that <see cref="RunMicrotasks"/> would do. What is there while script runs is done after it.</summary>
    internal bool HasMicrotasks =>
        !_isDisposed && !_isCrashed && !_run.IsRunning && (_rejected.IsWaiting || _engine.Functions.IsJobPending(_engine.Instance, _engine.Runtime) != 0);

    /// <summary>
    /// Calls the dispatcher for script of another realm that is running, as a part of what that one does: its time and its stack count for
    /// both, and no job runs before it is back there.
    /// </summary>
    /// <returns>The values in the array that the dispatcher returned.</returns>
    /// <exception cref="HostCallException">RangeError: the calls are nested too deeply.</exception>
    /// <inheritdoc cref="Invoke"/>
    internal RealmValue[] InvokeWithin(Realm caller, int operation, ReadOnlySpan<RealmValue> arguments)
    {
        var below = caller.StackInUse();
        if (below > _mostStack)
            throw new HostCallException("RangeError", "Maximum call stack size exceeded");
        var values = new JsValue[arguments.Length + 1];
        Array.Fill(values, JsValue.Undefined);
        caller._shared.Publish(isReadable: !caller._isCrashed);
        Enter();
        var (outerAtCall, outerBelow) = (_stackAtCall, _stackBelow);
        (_stackAtCall, _stackBelow) = (_engine.Instance.GetGlobal(StackPointer), below);
        _run.Continue(caller._run);
        _scripts++;
        try
        {
            if (_run.IsNested)
                _shared.TakeIn(isReadable: true);
            values[0] = JsValue.From(operation);
            for (var i = 0; i < arguments.Length; i++)
                values[i + 1] = Check(ValueTransfer.ToEngine(_engine, arguments[i]));
            var result = Check(_engine.Call(_roots.Hooks.Dispatch, values));
            return TakeArray(result);
        }
        catch (Exception exception) when (exception is Wasm.WasmTrapException or EngineMemoryException)
        {
            throw Translate(exception);
        }
        finally
        {
            _scripts--;
            (_stackAtCall, _stackBelow) = (outerAtCall, outerBelow);
            caller._run.Continue(_run);
            if (_run.IsNested)
                _shared.Publish(isReadable: !_isCrashed);
            Leave(values);
            caller._shared.TakeIn(isReadable: !caller._isCrashed);
        }
    }

    /// <summary>Runs the jobs of this realm as a part of another one's checkpoint.</summary>
    internal void RunMicrotasksWithin(Realm caller)
    {
        caller._shared.Publish(isReadable: !caller._isCrashed);
        Run(() =>
        {
            _run.Continue(caller._run);
            try
            {
                do
                    RunJobs();
                while (_rejected.Report());
                _run.ThrowIfEnded();
            }
            finally
            {
                caller._run.Continue(_run);
            }
        });
        caller._shared.TakeIn(isReadable: !caller._isCrashed);
    }

    private bool RunJobsElsewhere() => JobsElsewhere is { } run && run();

    private void BeginStack(RealmLimits limits)
    {
        _stackAtRest = _stackAtCall = _engine.Instance.GetGlobal(StackPointer);
        _mostStack = limits.StackBytes > 0 ? Math.Min(limits.StackBytes, RealmPreparation.EngineStackBytes) : RealmPreparation.EngineStackBytes;
    }

    private long StackInUse() => _stackBelow + _stackAtCall - _engine.Instance.GetGlobal(StackPointer);

    private RealmValue[] TakeArray(JsValue array)
    {
        try
        {
            var length = _engine.GetProperty(array, "length");
            var values = new RealmValue[(int)length.Number];
            for (var i = 0; i < values.Length; i++)
            {
                var element = _engine.GetElement(array, i);
                values[i] = ValueTransfer.ToHost(_engine, element);
                _engine.Free(element);
            }

            return values;
        }
        finally
        {
            _engine.Free(array);
        }
    }
}
