using Messaging.Scripting.Cloning;
using Messaging.Scripting.Realms.Sharing;

namespace Messaging.Scripting.Realms;

/// <summary>
/// Answers the engine's calls for one realm, in the engine's own terms: addresses in its memory, and the bits of values. What a host
/// throws must not pass through the engine's own frames, so it becomes an exception of the script: one that script can catch for a
/// <see cref="HostCallException"/>, else one that nothing catches, and the host's exception comes out when script has been left.
/// </summary>
internal sealed class RealmCallbacks(RunState run)
{
    private const int ValueBytes = sizeof(ulong);

    private EngineInstance _engine = null!;
    private RealmRoots _roots = null!;
    private RejectedPromises _rejected = null!;
    private HostCallResult _result = null!;
    private PlainData _plain = null!;
    private SharedAllocator _allocator = null!;
    private PlatformObjects _platform = null!;
    private QuickCalls _quick = null!;
    private IRealmHost _host = null!;
    private int _memoryToStop;

    /// <summary>Reads and writes the realm's plain data.</summary>
    public PlainData Plain => _plain;

    /// <summary>What platform objects are made with.</summary>
    public PlatformNames PlatformNames => _platform.Names;

    /// <summary>Connects the parts that exist only after the engine's instance.</summary>
    /// <param name="memoryToStop">The engine's memory limit in bytes once script is to stop; 0 to leave it as it is.</param>
    public void Connect(
        EngineInstance engine, RealmRoots roots, RejectedPromises rejected, IRealmHost host, ScriptEngine owner, int memoryToStop = 0)
    {
        _memoryToStop = memoryToStop;
        _engine = engine;
        _roots = roots;
        _rejected = rejected;
        _host = host;
        _result = new HostCallResult(engine);
        _plain = new PlainData(engine);
        _allocator = new SharedAllocator(engine);
        _platform = new PlatformObjects(engine, roots.PlatformNames);
        _quick = new QuickCalls(engine, owner, _platform);
    }

    /// <summary>A script's call of the host function; returns a value, or the mark of an exception that was thrown.</summary>
    public long CallHost(int context, long self, int count, int arguments)
    {
        var operation = count > 0 ? _engine.ReadValue(arguments) : JsValue.Undefined;
        return Bits(
            operation.IsNumber
                ? Call((int)operation.Number, arguments + ValueBytes, count - 1)
                : ThrowError("TypeError", "The host's operation is not a number."));
    }

    /// <summary>(operation, method, state, whether it is the global object's) The method, with a quick way before it.</summary>
    public long MakeQuickCall(int context, long self, int count, int arguments) => Bits(_quick.Make(arguments));

    /// <summary>A script's call of a method that has a quick way before it.</summary>
    public long QuickCall(int context, long self, int count, int arguments, int operation, int data)
    {
        if (_quick.TryPrepare(new JsValue((ulong)self), count, arguments, data, out var values))
        {
            var answer = Call(operation, values, QuickCalls.Arguments);
            _engine.RemoveArguments(values, QuickCalls.Arguments);
            if (answer.IsException || (answer.IsBoolean && answer.Boolean))
                return Bits(answer.IsException ? answer : JsValue.Undefined);
        }

        return _engine.Functions.Call(_engine.Instance, context, (long)_engine.ReadValue(data).Bits, self, count, arguments);
    }

    /// <summary>Math.random.</summary>
    public long Random(int context, long self, int count, int arguments)
    {
        try
        {
            return Bits(JsValue.From(_host.NextRandom()));
        }
        catch (Exception exception) when (IsForScript(exception))
        {
            return Bits(Throw(exception));
        }
    }

    public long ClassOf(int context, long self, int count, int arguments)
    {
        var value = count > 0 ? _engine.ReadValue(arguments) : JsValue.Undefined;
        return Bits(JsValue.From(_engine.ClassOf(value)));
    }

    public long WritePlain(int context, long self, int count, int arguments) =>
        Bits(count > 0 ? _plain.Write(_engine.ReadValue(arguments)) : JsValue.Undefined);

    public long ReadPlain(int context, long self, int count, int arguments)
    {
        var bytes = count > 0 ? _engine.ReadValue(arguments) : JsValue.Undefined;
        return Bits(_plain.Read(bytes) is { IsUndefined: false } value ? value : _engine.Duplicate(bytes));
    }

    /// <summary>(SharedArrayBuffer, limit of its length or -1) The number of what it holds, which others can be given from now on.</summary>
    public long ShareMemory(int context, long self, int count, int arguments) => Sharing(arguments, count, static (shared, buffer, limit) =>
        JsValue.From(shared.Share(buffer, limit)));

    public int AllocateShared(int data, int bytes) => _allocator.Allocate(bytes);

    public void ReleaseShared(int data, int address) => _allocator.RemoveHolder(address);

    public void HoldShared(int data, int address) => _allocator.AddHolder(address);

    /// <summary>(undefined, number) A SharedArrayBuffer over the memory of a number.</summary>
    public long OpenMemory(int context, long self, int count, int arguments) => Sharing(arguments, count, static (shared, _, number) =>
        shared.Open(number));

    public long LearnPlatformObject(int context, long self, int count, int arguments)
    {
        _platform.Learn(_engine.ReadValue(arguments));
        return Bits(JsValue.Undefined);
    }

    public long MakePlatformObject(int context, long self, int count, int arguments)
    {
        var isTrusted = count > 2 ? _engine.ReadValue(arguments + 2 * ValueBytes) : JsValue.Undefined;
        return Bits(_platform.Make(_engine.ReadValue(arguments), _engine.ReadValue(arguments + ValueBytes), isTrusted));
    }

    /// <summary>(function, this, argument) What the function returns.</summary>
    public long CallWith(int context, long self, int count, int arguments)
    {
        var (function, receiver) = ((long)_engine.ReadValue(arguments).Bits, (long)_engine.ReadValue(arguments + ValueBytes).Bits);
        return _engine.Functions.Call(_engine.Instance, context, function, receiver, count - 2, arguments + 2 * ValueBytes);
    }

    /// <summary>Resolves an import; returns a text that the engine frees, or 0 where an exception was thrown.</summary>
    public int ResolveModule(int context, int referrer, int specifier, int data)
    {
        try
        {
            var address = _host.ResolveModule(_engine.ReadCText(specifier), _engine.ReadCText(referrer));
            return _engine.NewCTextForEngine(address);
        }
        catch (Exception exception) when (IsForScript(exception))
        {
            Throw(exception);
            return 0;
        }
    }

    /// <summary>Compiles a module; returns it, or 0 where an exception was thrown.</summary>
    public int LoadModule(int context, int address, int data, long attributes)
    {
        try
        {
            var name = _engine.ReadCText(address);
            var source = _host.LoadModule(name, ReadType(new JsValue((ulong)attributes)));
            var module = ModuleCompiler.Compile(_engine, _roots.Hooks, source, name, firstLine: 1);
            if (module.IsException)
                return 0;

            // The engine's list of modules holds it from here on.
            _engine.Free(module);
            return (int)module.Bits;
        }
        catch (Exception exception) when (IsForScript(exception))
        {
            Throw(exception);
            return 0;
        }
    }

    private long Sharing(int arguments, int count, Func<SharedBlocks, JsValue, int, JsValue> answer)
    {
        try
        {
            var number = count > 1 ? _engine.ReadValue(arguments + ValueBytes) : JsValue.Undefined;
            return _engine.Shared is { } shared && number.IsNumber
                ? Bits(answer(shared, _engine.ReadValue(arguments), (int)number.Number))
                : throw new HostCallException("TypeError", "Memory cannot be shared.");
        }
        catch (Exception exception) when (IsForScript(exception))
        {
            return Bits(Throw(exception));
        }
    }

    /// <summary>The type that the attributes of an import name; empty if there is none.</summary>
    private string ReadType(JsValue attributes)
    {
        if (!attributes.IsReference)
            return "";
        var type = _engine.GetProperty(attributes, "type");
        var text = type.IsText ? _engine.ReadText(type) : "";
        _engine.Free(type);
        return text;
    }

    /// <summary>Returns 1 to stop the script.</summary>
    public int PollInterrupt()
    {
        if (!run.Poll())
            return 0;

        // The engine stops it by an error, which it must be able to make also where script has used up its memory.
        if (_memoryToStop > 0)
            _engine.Functions.SetMemoryLimit(_engine.Instance, _memoryToStop);
        return 1;
    }

    /// <summary>
    /// A promise was rejected that has no handler, or has got one later. Promise and reason lie in boxes that must be freed.
    /// </summary>
    public void TrackRejection(int promiseBox, int reasonBox, int isHandled)
    {
        var promise = _engine.Duplicate(_engine.ReadValue(promiseBox));
        var reason = _engine.Duplicate(_engine.ReadValue(reasonBox));
        _engine.Functions.FreeBox(_engine.Instance, promiseBox);
        _engine.Functions.FreeBox(_engine.Instance, reasonBox);
        if (isHandled != 0)
            _rejected.AddHandled(promise, reason);
        else
            _rejected.Add(promise, reason);
    }

    private JsValue Call(int operation, int arguments, int count)
    {
        var outer = _result.Begin();
        try
        {
            _host.Call(operation, new HostCall(_engine, arguments, count, _result, _plain));
            return _result.End(outer);
        }
        catch (Exception exception) when (IsForScript(exception))
        {
            _engine.Free(_result.End(outer));
            return Throw(exception);
        }
    }

    /// <summary>Whether an exception ends the script only; the others mean that the engine itself has failed.</summary>
    private bool IsForScript(Exception exception) => !run.IsAbandoned && exception is not (RealmCrashedException or Wasm.WasmTrapException);

    private JsValue Throw(Exception exception)
    {
        if (exception is HostCallException failure)
            return ThrowError(failure.Name, failure.Message);
        if (exception is EngineMemoryException)
            return ThrowError("InternalError", exception.Message);
        run.KeepHostFailure(exception);
        return ThrowUncatchable();
    }

    private JsValue ThrowError(string name, string message)
    {
        var nameText = _engine.NewText(name);
        var messageText = _engine.NewText(message);
        var error = _engine.Call(_roots.NewError, nameText, messageText, _roots.Hooks.CreateError);
        _engine.Free(nameText);
        _engine.Free(messageText);
        return error.IsException ? error : _engine.Throw(error);
    }

    private JsValue ThrowUncatchable()
    {
        var thrown = ThrowError("Error", "the host failed");
        var error = _engine.TakeException();
        _engine.Functions.SetUncatchable(_engine.Instance, _engine.Context, (long)error.Bits);
        _engine.Throw(error);
        return thrown;
    }

    private static long Bits(JsValue value) => (long)value.Bits;
}
