namespace Messaging.Scripting.Realms;

/// <summary>
/// Methods of preludes that usually come down to one call of the host, with the number that the state of <c>this</c> has and with one argument:
/// posting a message on a channel. The host is called at once then; where anything is out of the ordinary, or the host's answer is not true, the method itself
/// runs, as if nothing had been before it.
/// </summary>
internal sealed class QuickCalls(EngineInstance engine, ScriptEngine owner, PlatformObjects platform)
{
    /// <summary>With how many arguments the host is called.</summary>
    public const int Arguments = 2;

    // What a quick function holds: the method, a state or the prototype of states, and whether it is the global object's.
    private const int ValueBytes = sizeof(ulong);
    private const int StateAt = ValueBytes;
    private const int IsGlobalAt = 2 * ValueBytes;
    private const int Held = 3;

    private JsValue _global = JsValue.Undefined;

    /// <summary>A function with a method's name and length.</summary>
    /// <param name="arguments">
    /// Where the values lie: the operation; the method; what the states of its objects inherit from, or the state of the global object; whether it
    /// is the global object's.
    /// </param>
    public JsValue Make(int arguments)
    {
        var operation = (int)engine.ReadValue(arguments).Number;
        var method = engine.ReadValue(arguments + ValueBytes);
        var label = engine.GetProperty(method, "name");
        var name = engine.NewCText(engine.ReadText(label), out _);
        var length = (int)engine.GetProperty(method, "length").Number;
        var held = engine.PlaceArguments(
            method, engine.ReadValue(arguments + 2 * ValueBytes), engine.ReadValue(arguments + 3 * ValueBytes));
        var index = owner.TableIndex(EngineTableFunction.QuickCall);
        var made = engine.Functions.NewFunctionWithData(engine.Instance, engine.Context, index, name, length, operation, Held, held);
        engine.RemoveArguments(held, Held);
        engine.Release(name);
        engine.Free(label);
        return new JsValue((ulong)made);
    }

    /// <summary>Whether a call can go the quick way; then what the host is called with is placed in memory, to be removed.</summary>
    public bool TryPrepare(JsValue self, int count, int arguments, int data, out int values)
    {
        values = 0;
        if (count < 1 || (count > 1 && !engine.ReadValue(arguments + ValueBytes).IsUndefined))
            return false;
        var state = engine.ReadValue(data + StateAt);
        if (engine.ReadValue(data + IsGlobalAt).Boolean ? !IsGlobal(self) : !TryStateOf(self, state, out state))
            return false;
        if (!engine.Heap.TryOwn(state.Address, platform.Names.Number, out var number) || !number.IsNumber)
            return false;
        values = engine.PlaceArguments(number, engine.ReadValue(arguments));
        return true;
    }

    private bool TryStateOf(JsValue self, JsValue prototype, out JsValue state)
    {
        state = JsValue.Undefined;
        var heap = engine.Heap;
        return self.IsObject && heap.TryOwn(self.Address, platform.Names.State, out state)
            && state.IsObject && heap.PrototypeOf(state.Address) == prototype.Address;
    }

    private bool IsGlobal(JsValue self)
    {
        if (self.IsUndefined || self.IsNull)
            return true;
        if (_global.IsUndefined)
        {
            _global = new JsValue((ulong)engine.Functions.GlobalObject(engine.Instance, engine.Context));
            engine.Free(_global);
        }

        return self == _global;
    }
}
