using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Cloning;

/// <summary>
/// The names of properties by the engine's numbers for them ("atoms"), both ways. The few names that messages use are kept, and with them
/// their numbers, which the engine would otherwise give to other names later.
/// </summary>
internal sealed class PropertyNames(EngineInstance engine)
{
    private const int MostKept = 512;
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<string, int> _atoms = [];

    /// <summary>Whether a number stands for an array index, which is then the rest of it.</summary>
    public static bool IsIndex(int atom, out uint index)
    {
        index = (uint)atom & 0x7FFF_FFFF;
        return atom < 0;
    }

    /// <summary>The name that a number stands for, or null if it is the name of a private field, which scripts call by no name.</summary>
    public string? NameOf(int atom)
    {
        if (_names.TryGetValue(atom, out var known))
            return known;
        var value = new JsValue((ulong)engine.Functions.AtomToValue(engine.Instance, engine.Context, atom));
        var name = value.IsText ? engine.ReadText(value) : null;
        engine.Free(value);
        if (name is not null && _names.Count < MostKept)
            _names.Add(engine.Functions.DuplicateAtom(engine.Instance, engine.Context, atom), name);
        return name;
    }

    /// <summary>The number of a name, to be released.</summary>
    public int AtomOf(string name)
    {
        if (_atoms.TryGetValue(name, out var known))
            return engine.Functions.DuplicateAtom(engine.Instance, engine.Context, known);
        var value = engine.NewText(name);
        var atom = engine.Functions.ValueToAtom(engine.Instance, engine.Context, (long)value.Bits);
        engine.Free(value);
        if (_atoms.Count < MostKept)
            _atoms.Add(name, engine.Functions.DuplicateAtom(engine.Instance, engine.Context, atom));
        return atom;
    }

    public void Release(int atom) => engine.Functions.FreeAtom(engine.Instance, engine.Context, atom);
}
