namespace Messaging.Wasm.Splitting;

/// <summary>A set of a function's locals.</summary>
internal sealed class LocalSet(int locals)
{
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[(locals + WordBits - 1) / WordBits];

    /// <summary>The locals in it, in order.</summary>
    public IEnumerable<int> Members => Enumerable.Range(0, locals).Where(Contains);

    public bool Contains(int local) => (_words[local / WordBits] >> local % WordBits & 1) != 0;

    public void Add(int local) => _words[local / WordBits] |= 1UL << local % WordBits;

    public void Remove(int local) => _words[local / WordBits] &= ~(1UL << local % WordBits);

    /// <summary>Adds all of another set, and tells whether that changed this one.</summary>
    public bool Add(LocalSet other)
    {
        var added = 0UL;
        for (var i = 0; i < _words.Length; i++)
        {
            added |= other._words[i] & ~_words[i];
            _words[i] |= other._words[i];
        }

        return added != 0;
    }
}
