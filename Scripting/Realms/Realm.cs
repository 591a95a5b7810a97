using Messaging.Scripting.Cloning;
using Messaging.Scripting.Realms.Sharing;
using Messaging.Wasm;
using Messaging.Wasm.Execution;

namespace Messaging.Scripting.Realms;

/// <summary>
/// A JavaScript realm: a global object with everything that scripts make, in an engine memory of its own. Deterministic: the same calls
/// with
/// the same answers of the host give the same results on any machine. To be used by one thread at a time, whose stack must
/// be large enough, see <see cref="ScriptThread"/>.
/// </summary>
public sealed partial class Realm : IDisposable
{
    private const int MostValuesOnStack = 32;

    private readonly RunState _run;
    private readonly EngineInstance _engine;
    private readonly RealmRoots _roots;
    private readonly PlainData _plain;
    private readonly ThrownValues _thrown;
    private readonly RejectedPromises _rejected;
    private readonly SharedBlocks _shared;
    private readonly IRealmHost _host;
    private int _scripts;
    private bool _isRunningJobs;
    private bool _isCrashed;
    private bool _isDisposed;

    private Realm(RealmSnapshot snapshot, IRealmHost host, RealmLimits limits, Lock sharingTurn)
    {
        var fuel = new ScriptFuel(limits);
        _run = new RunState(fuel);
        _host = host;
        _roots = snapshot.Roots;
        var callbacks = new RealmCallbacks(_run);
        var wasi = new WasiFunctions(host);
        var instance = snapshot.NewInstance(EngineImports.Bind(callbacks, wasi), limits);
        wasi.Memory = instance.Memory!;
        _engine = new EngineInstance(snapshot.Engine, instance, _roots.Scratch);
        _thrown = new ThrownValues(_engine, _roots);
        _rejected = new RejectedPromises(_engine, _roots.Hooks, _thrown, _run, host);
        _engine.Shared = _shared = new SharedBlocks(_engine, _roots.Hooks, sharingTurn);
        callbacks.Connect(_engine, _roots, _rejected, host, snapshot.Engine, AbandonedPlace.MemoryWith(limits));
        _plain = callbacks.Plain;
        fuel.Connect(instance, () => Abandon(limits));
        _engine.Functions.SetMemoryLimit(instance, limits.MemoryBytes);
        if (limits.StackBytes > 0)
            _engine.Functions.SetMaxStackSize(instance, Math.Min(limits.StackBytes, RealmPreparation.EngineStackBytes));
        BeginStack(limits);
    }

    /// <summary>Whether the engine failed, or was left in the middle of something, so that the realm can only be disposed of.</summary>
    public bool IsCrashed => _isCrashed;

    /// <summary>Reads and makes the realm's plain data.</summary>
    internal PlainData Plain => _plain;

    /// <summary>Where script was when it was stopped; unknown if it was not, or if it was not in a script.</summary>
    public ScriptLocation StoppedAt { get; private set; } = ScriptLocation.Unknown;

    /// <summary>Makes a realm in the state of a snapshot.</summary>
    /// <param name="sharingTurn">
    /// Held while script runs that can reach shared memory: realms that may share memory must have it in common. Null for a realm alone.
    /// </param>
    public static Realm Create(RealmSnapshot snapshot, IRealmHost host, RealmLimits limits, Lock? sharingTurn = null) =>
        new(snapshot, host, limits, sharingTurn ?? new Lock());

    /// <summary>Runs a classic script in the global scope, which all scripts of the realm share.</summary>
    /// <param name="source">The script.</param>
    /// <param name="fileName">The name that stack traces and errors show.</param>
    /// <param name="firstLine">The number of the source's first line in that file.</param>
    /// <exception cref="ScriptException">It threw, or does not parse.</exception>
    /// <exception cref="ScriptInterruptedException">It was stopped.</exception>
    /// <exception cref="RealmCrashedException">The engine failed, now or before.</exception>
    public void Evaluate(string source, string fileName, int firstLine = 1) =>
        Run(() => RunScript(() => _engine.Free(Check(_engine.Evaluate(source, fileName, firstLine, EvaluationFlags.Script)))));

    /// <summary>
    /// Runs a module after the modules that it imports. One that waits at its top level goes on in later jobs; what it throws then is a
    /// rejected promise.
    /// </summary>
    /// <inheritdoc cref="Evaluate"/>
    public void EvaluateModule(string source, string address, int firstLine = 1) => Run(() => RunScript(() => RunModule(source, address, firstLine)));

    /// <summary>Calls the dispatcher that a prelude left, with an operation's number and its arguments.</summary>
    /// <exception cref="ScriptException">It threw.</exception>
    /// <exception cref="ScriptInterruptedException">It was stopped.</exception>
    /// <exception cref="RealmCrashedException">The engine failed, now or before.</exception>
    public RealmValue Invoke(int operation, params ReadOnlySpan<RealmValue> arguments)
    {
        Enter();
        Span<JsValue> values = arguments.Length < MostValuesOnStack ? stackalloc JsValue[arguments.Length + 1] : new JsValue[arguments.Length + 1];
        values.Fill(JsValue.Undefined);
        try
        {
            values[0] = JsValue.From(operation);
            for (var i = 0; i < arguments.Length; i++)
                values[i + 1] = Check(ValueTransfer.ToEngine(_engine, arguments[i], _thrown));
            var result = Check(_engine.Call(_roots.Hooks.Dispatch, values));
            try
            {
                return ValueTransfer.ToHost(_engine, result);
            }
            finally
            {
                _engine.Free(result);
            }
        }
        catch (Exception exception) when (exception is WasmTrapException or EngineMemoryException)
        {
            throw Translate(exception);
        }
        finally
        {
            Leave(values);
        }
    }

    /// <summary>Calls the receiver that a prelude left for messages on channels, with the channel's number and the message.</summary>
    /// <param name="record">The message in the binary form of structured clone.</param>
    /// <returns>False if it is not plain data, see <see cref="PlainData"/>, or if there is no receiver; then nothing was called.</returns>
    /// <inheritdoc cref="Invoke"/>
    public bool TryDeliver(int channel, ReadOnlySpan<byte> record)
    {
        Enter();
        Span<JsValue> values = [JsValue.From(channel), JsValue.Undefined];
        try
        {
            if (_roots.Hooks.Deliver.IsUndefined || !_plain.TryRead(record, out values[1]))
                return false;
            _engine.Free(Check(_engine.Call(_roots.Hooks.Deliver, values)));
            return true;
        }
        catch (Exception exception) when (exception is WasmTrapException or EngineMemoryException)
        {
            throw Translate(exception);
        }
        finally
        {
            Leave(values);
        }
    }

    /// <summary>
    /// Runs the jobs of promises until none is left, then reports promises that were rejected and that nobody handles. Does nothing
    /// while script is running, as jobs only run between scripts.
    /// </summary>
    /// <exception cref="ScriptInterruptedException">A job was stopped; those behind it are still there.</exception>
    /// <exception cref="RealmCrashedException">The engine failed, now or before.</exception>
    public void RunMicrotasks()
    {
        if (_run.IsRunning)
            return;
        Run(() =>
        {
            do
                RunJobs();
            while (_rejected.Report() || RunJobsElsewhere());
            _run.ThrowIfEnded();
        });
    }

    /// <summary>
    /// A prelude has run a callback to its end: runs the jobs that are there, unless a script or another job is still on the stack (HTML
    /// Standard 8.1.4.3, "clean up after running script"). Rejected promises are reported by <see cref="RunMicrotasks"/> only.
    /// </summary>
    /// <remarks>A prelude's own frames are no script; it asks only if it runs no other callback.</remarks>
    public void PerformCheckpoint()
    {
        if (_scripts > 0 || _isRunningJobs)
            return;
        do
            RunJobs();
        while (RunJobsElsewhere());
    }

    /// <summary>
    /// Tells of the promises that one round of jobs left rejected, but for those that were handled since. To be called from within a call of the
    /// host, once for each time that the hook <c>rejectionsWait</c> was.
    /// </summary>
    public void TellOfRejections() => _rejected.Tell();

    /// <summary>
    /// Gives back memory that holds the same as the snapshot's, see <see cref="WasmMemory.ShareUnchanged"/>. Does nothing while script is running.
    /// </summary>
    public void ShareUnchanged()
    {
        if (!_run.IsRunning && !_isDisposed)
            _engine.Memory.ShareUnchanged();
    }

    /// <summary>Stops the script that runs, and every script from now on. May be called from any thread.</summary>
    public void RequestStop() => _run.RequestStop();

    /// <summary>No script runs from now on, and the realm's memory is given back, if need be when the script that runs has ended.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        if (!_run.IsRunning)
            _engine.Instance.Dispose();
    }

    private void RunModule(string source, string address, int firstLine)
    {
        var module = LinkedModule(source, address, firstLine);
        var promise = Check(new JsValue((ulong)_engine.Functions.RunCompiled(_engine.Instance, _engine.Context, (long)module.Bits)));
        const int Pending = 0, Rejected = 2;
        var state = _engine.Functions.PromiseState(_engine.Instance, _engine.Context, (long)promise.Bits);
        if (state != Rejected)
        {
            if (state == Pending && !_roots.Hooks.WatchModule.IsUndefined)
                _engine.Free(Check(_engine.Call(_roots.Hooks.WatchModule, promise)));
            _engine.Free(promise);
            return;
        }

        var reason = new JsValue((ulong)_engine.Functions.PromiseResult(_engine.Instance, _engine.Context, (long)promise.Bits));
        _rejected.Forget(promise);
        _engine.Free(promise);
        throw _thrown.Take(reason);
    }

    private JsValue LinkedModule(string source, string address, int firstLine)
    {
        try
        {
            var module = Check(ModuleCompiler.Compile(_engine, _roots.Hooks, source, address, firstLine));
            if (_engine.Functions.LinkModule(_engine.Instance, _engine.Context, (long)module.Bits) >= 0)
                return module;
            _engine.Free(module);
            throw Failure();
        }
        catch (ScriptException failure)
        {
            failure.IsOfLinking = true;
            throw;
        }
    }

    /// <summary>Runs a script as one, so that no job runs before its end.</summary>
    private void RunScript(Action script)
    {
        _scripts++;
        try
        {
            script();
        }
        finally
        {
            _scripts--;
        }
    }

    private void RunJobs()
    {
        _isRunningJobs = true;
        try
        {
            RunJobsToTheLast();
        }
        finally
        {
            _isRunningJobs = false;
        }
    }

    private void RunJobsToTheLast()
    {
        while (true)
        {
            var outcome = _engine.Functions.ExecutePendingJob(_engine.Instance, _engine.Runtime, _engine.Scratch);
            if (outcome < 0)
                _host.JobFailed(Failure());
            _run.ThrowIfEnded();
            if (outcome == 0)
                return;
        }
    }

    private void Run(Action body)
    {
        Enter();
        try
        {
            body();
        }
        catch (Exception exception) when (exception is WasmTrapException or EngineMemoryException)
        {
            throw Translate(exception);
        }
        finally
        {
            Leave();
        }
    }

    private void Enter()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_isCrashed)
            throw new RealmCrashedException("its engine has failed before");
        _run.Enter();
        if (!_run.IsNested)
            _shared.BeginTurn();
    }

    private void Leave(ReadOnlySpan<JsValue> values)
    {
        // An engine that has failed is not touched again.
        for (var i = 0; i < values.Length && !_isCrashed; i++)
            _engine.Free(values[i]);
        Leave();
    }

    private void Leave()
    {
        if (!_run.IsNested)
            _shared.EndTurn(isReadable: !_isCrashed);
        _run.Leave();
        if (_isDisposed && !_run.IsRunning)
            _engine.Instance.Dispose();
    }

    /// <summary>Passes a result of the engine on, unless the script threw or was ended from outside, which may hide in a result.</summary>
    private JsValue Check(JsValue result)
    {
        if (result.IsException)
            throw Failure();
        _run.ThrowIfEnded();
        return result;
    }

    private ScriptException Failure()
    {
        var failure = _thrown.Take(_engine.TakeException());
        if (_run.IsEnded)
            StoppedAt = failure.Location;
        _run.ThrowIfEnded();
        return failure;
    }

    /// <summary>Script has used up its time within something long that the engine does: looks where, before all of that is left for good.</summary>
    private void Abandon(RealmLimits limits)
    {
        _run.Abandon();
        StoppedAt = AbandonedPlace.Find(_engine, _roots, _thrown, limits);
        _isCrashed = true;
    }

    /// <summary>What a caller sees of a failure of the engine: its memory being used up is an error like any other of the script.</summary>
    private Exception Translate(Exception exception)
    {
        if (_run.IsAbandoned)
            return _run.Interruption();
        if (exception is EngineMemoryException)
            return new ScriptException("InternalError", exception.Message, "", ScriptLocation.Unknown);
        _isCrashed = true;
        return new RealmCrashedException(exception.Message, exception);
    }
}
