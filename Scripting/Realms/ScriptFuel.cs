using Messaging.Wasm.Execution;

namespace Messaging.Scripting.Realms;

/// <summary>
/// The time that script may run, as fuel of the engine's instance, which is taken by what the engine does and not by the clock: the same on
/// every machine.
/// </summary>
internal sealed class ScriptFuel(RealmLimits limits)
{
    /// <summary>
    /// How much of it counts as a millisecond: what the engine takes in about so long on the machine that docs/decisions/fuel.md tells of.
    /// </summary>
    public const long PerMillisecond = 250_000;

    // The engine asks now and then whether script is to stop, and then ends it in order. This is for its way to where it asks.
    private const long ForOrderlyEnd = 20 * PerMillisecond;

    // To find out where script was when it did not end in order.
    private const long ForLook = 20 * PerMillisecond;

    private readonly bool _isLimited = limits.ScriptMilliseconds > 0;
    private long _leftInAll = limits.TotalMilliseconds > 0 ? limits.TotalMilliseconds * PerMillisecond : long.MaxValue;
    private long _given;
    private WasmInstance? _instance;

    /// <summary>Whether script has used up its time.</summary>
    public bool IsUsedUp => _isLimited && _instance!.Fuel < ForOrderlyEnd;

    /// <summary>Whether what script was given last was all that was left for it.</summary>
    public bool WasTheLast { get; private set; }

    /// <summary>Names the instance that is meant, and what is done where the engine did not end script in order.</summary>
    public void Connect(WasmInstance instance, Action whenUsedUp)
    {
        _instance = instance;
        instance.WhenFuelIsUsedUp = () =>
        {
            instance.WhenFuelIsUsedUp = null;
            instance.Fuel = ForLook;
            whenUsedUp();
            instance.Fuel = 0;
        };
    }

    /// <summary>Script begins: it has its whole time again, or what is left of the time for all.</summary>
    public void Begin()
    {
        if (!_isLimited || _instance is null)
            return;
        var whole = limits.ScriptMilliseconds * PerMillisecond;
        WasTheLast = _leftInAll < whole;
        _given = Math.Min(whole, _leftInAll) + ForOrderlyEnd;
        _instance.Fuel = _given;
    }

    /// <summary>Script goes on after script of another realm: it has no more left than that.</summary>
    public void Continue(ScriptFuel other)
    {
        if (_isLimited && other._isLimited && _instance is not null && other._instance is not null)
            _instance.Fuel = Math.Min(_instance.Fuel, other._instance.Fuel);
    }

    /// <summary>Script has ended: what it has used is gone.</summary>
    public void End()
    {
        if (_isLimited && _instance is not null)
            _leftInAll = Math.Max(0, _leftInAll - (_given - _instance.Fuel));
    }
}
