using System.Buffers.Binary;
using Messaging.Cloning;

namespace Messaging.Scripting.Realms.Sharing;

/// <summary>
/// The shared memory that script of a realm can reach, by numbers (ECMAScript 25.2, HTML Standard 2.7.3). Agents that share memory take
/// turns: while script of one runs, that of the others waits. So every order of what they do is the order of their turns, and nothing can
/// be seen half done.
/// </summary>
/// <param name="engine">The realm's engine.</param>
/// <param name="hooks">The prelude's functions that make SharedArrayBuffers, and make them longer.</param>
/// <param name="turn">The lock that all agents have in common which may share memory.</param>
internal sealed class SharedBlocks(EngineInstance engine, PreludeHooks hooks, Lock turn)
{
    // By number: the memory, and the realm's copy if script has opened it.
    private readonly List<SharedMemory> _memories = [];
    private readonly List<SharedBlock?> _blocks = [];
    private readonly Dictionary<SharedMemory, int> _numbers = [];
    private bool _isTurn;

    /// <summary>Script of the realm begins to run.</summary>
    public void BeginTurn()
    {
        if (_blocks.Count == 0)
            return;
        TakeTurn();
        foreach (var block in _blocks)
        {
            if (block is not null)
                Refresh(block);
        }
    }

    /// <summary>No script of the realm runs any more.</summary>
    /// <param name="isReadable">Whether the engine's memory can still be looked at.</param>
    public void EndTurn(bool isReadable)
    {
        if (!_isTurn)
            return;
        foreach (var block in _blocks)
        {
            if (block is not null && isReadable)
                block.Publish(engine, Find(block.Buffer).Length);
        }

        _isTurn = false;
        turn.Exit();
    }

    /// <summary>Script of another realm runs within a call of the realm's: it sees what has been written here so far.</summary>
    public void Publish(bool isReadable)
    {
        if (!_isTurn || !isReadable)
            return;
        foreach (var block in _blocks)
            block?.Publish(engine, Find(block.Buffer).Length);
    }

    /// <summary>That call is over: what was written there is seen here.</summary>
    public void TakeIn(bool isReadable)
    {
        if (!_isTurn || !isReadable)
            return;
        foreach (var block in _blocks)
        {
            if (block is not null)
                Refresh(block);
        }
    }

    /// <summary>The number of memory that has come to the realm; whether script opens it or not.</summary>
    public int NumberOf(SharedMemory memory)
    {
        if (_numbers.TryGetValue(memory, out var known))
            return known;
        _blocks.Add(null);
        _memories.Add(memory);
        return _numbers[memory] = _blocks.Count - 1;
    }

    /// <summary>The memory of a number.</summary>
    /// <exception cref="HostCallException">There is none.</exception>
    public SharedMemory MemoryOf(int number) =>
        (uint)number < (uint)_memories.Count ? _memories[number] : throw new HostCallException("TypeError", "There is no such shared memory.");

    /// <summary>Shares what a SharedArrayBuffer of script holds; its number, the same for each object over the same memory.</summary>
    /// <param name="limit">The length up to which it may grow, in bytes; less than zero for a fixed length.</param>
    public int Share(JsValue buffer, int limit)
    {
        var (address, length) = Find(buffer);
        for (var number = 0; number < _blocks.Count; number++)
        {
            if (_blocks[number] is { } block && block.Address == address)
                return number;
        }

        TakeTurn();
        var memory = limit < 0 ? new SharedMemory(length) : new SharedMemory(length, limit);
        engine.Memory.Slice(address, length).CopyTo(memory.Bytes);
        var created = NumberOf(memory);
        Keep(created, engine.Duplicate(buffer));
        return created;
    }

    /// <summary>
    /// A SharedArrayBuffer over the memory of a number: another one each time (HTML Standard 2.7.6), but for memory that can grow, of which a
    /// realm has one object. The mark of an exception if there is no room for it.
    /// </summary>
    public JsValue Open(int number)
    {
        var memory = MemoryOf(number);
        if (_blocks[number] is { } block)
            return memory.IsGrowable ? engine.Duplicate(block.Buffer) : engine.NewSharedBuffer(block.Address, memory.ByteLength);
        TakeTurn();
        var buffer = engine.Call(hooks.NewMemory, JsValue.From(memory.ByteLength), JsValue.From(memory.IsGrowable ? memory.Capacity : -1));
        if (!buffer.IsException)
            Keep(number, engine.Duplicate(buffer));
        return buffer;
    }

    private void Keep(int number, JsValue buffer)
    {
        var block = new SharedBlock(_memories[number], buffer, Find(buffer).Address);
        _blocks[number] = block;
        Refresh(block);
    }

    private void TakeTurn()
    {
        if (_isTurn)
            return;
        turn.Enter();
        _isTurn = true;
    }

    private void Refresh(SharedBlock block)
    {
        if (Find(block.Buffer).Length < block.Memory.ByteLength)
            engine.Free(engine.Call(hooks.GrowMemory, block.Buffer, JsValue.From(block.Memory.ByteLength)));
        block.Refresh(engine);
    }

    private (int Address, int Length) Find(JsValue buffer)
    {
        var address = engine.Functions.GetBuffer(engine.Instance, engine.Context, engine.Scratch, (long)buffer.Bits);
        return (address, BinaryPrimitives.ReadInt32LittleEndian(engine.Memory.Slice(engine.Scratch, sizeof(int))));
    }
}
