namespace Messaging.Scripting.Realms.Sharing;

/// <summary>
/// Allocates what SharedArrayBuffers hold. Several of them may look at the same memory, which is released with the last of them.
/// </summary>
internal sealed class SharedAllocator(EngineInstance engine)
{
    private readonly Dictionary<int, int> _holders = [];

    /// <summary>Memory with one holder; 0 if the engine has none left.</summary>
    public int Allocate(int bytes)
    {
        var address = engine.Functions.Allocate(engine.Instance, bytes);
        if (address != 0)
            _holders[address] = 1;
        return address;
    }

    public void AddHolder(int address)
    {
        if (_holders.TryGetValue(address, out var count))
            _holders[address] = count + 1;
    }

    /// <summary>One holder less. What was there before the realm began stays.</summary>
    public void RemoveHolder(int address)
    {
        if (!_holders.TryGetValue(address, out var count))
            return;
        if (count > 1)
        {
            _holders[address] = count - 1;
            return;
        }

        _holders.Remove(address);
        engine.Release(address);
    }
}
