using Messaging.Cloning;

namespace Messaging.Scripting.Realms.Sharing;

/// <summary>
/// A realm's copy of memory that several agents share. The copy is in the engine's memory, as that is all that script can reach; it is
/// made equal to the memory before the realm's turn, and what script has changed is written back after it.
/// </summary>
/// <param name="memory">What all agents share.</param>
/// <param name="buffer">A SharedArrayBuffer of the realm, which holds the copy for as long as the realm lives.</param>
/// <param name="address">Where the copy begins.</param>
internal sealed class SharedBlock(SharedMemory memory, JsValue buffer, int address)
{
    private const int ComparedAtOnce = 64;

    // The copy as it was at the beginning of the turn, to tell what script has changed since from what it has only not seen.
    private byte[] _seen = [];

    public SharedMemory Memory => memory;

    public JsValue Buffer => buffer;

    public int Address => address;

    /// <summary>Gives the realm what others have written. The copy must be as long as the memory.</summary>
    public void Refresh(EngineInstance engine)
    {
        if (_seen.Length != memory.ByteLength)
            _seen = new byte[memory.ByteLength];
        memory.Bytes.CopyTo(_seen);
        _seen.CopyTo(engine.Memory.Slice(address, _seen.Length));
    }

    /// <summary>Gives others what script of the realm has written since <see cref="Refresh"/>.</summary>
    /// <param name="length">How long the copy is by now, which may have grown.</param>
    public void Publish(EngineInstance engine, int length)
    {
        if (length > memory.ByteLength)
            memory.Grow(length);
        ReadOnlySpan<byte> copy = engine.Memory.Slice(address, length);
        var shared = memory.Bytes;
        var known = Math.Min(_seen.Length, length);
        for (var start = 0; start < known; start += ComparedAtOnce)
        {
            var end = Math.Min(start + ComparedAtOnce, known);
            if (copy[start..end].SequenceEqual(_seen.AsSpan(start..end)))
                continue;
            for (var i = start; i < end; i++)
            {
                if (copy[i] != _seen[i])
                    shared[i] = copy[i];
            }
        }

        copy[known..].CopyTo(shared[known..]);
    }
}
