using Messaging.Cloning;
using Messaging.Scripting.Realms;
using JsValue = Messaging.Scripting.Realms.JsValue;

namespace Messaging.Scripting.Cloning;

/// <summary>
/// The names of properties by the engine's numbers for them ("atoms"), both ways. The few names that messages use are kept, and with them
/// their numbers, which the engine would otherwise give to other names later.
/// </summary>
internal sealed class PropertyNames(EngineInstance engine)
{
    private const int MostKept = 512;
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<int, byte[]> _forms = [];
    private readonly Dictionary<string, int> _atoms = [];

    /// <summary>
    /// The array index that a number stands for by itself, as those below 2^31 do; <see cref="PropertyKey.NoIndex"/> for any other.
    /// </summary>
    public static uint IndexOf(int atom) => atom < 0 ? (uint)atom & 0x7FFF_FFFF : PropertyKey.NoIndex;

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

    /// <summary>
    /// The binary form of the name that a number stands for; null if it is an index, no name that scripts call a property by, or one of too many.
    /// </summary>
    public byte[]? FormOf(int atom) => _forms.TryGetValue(atom, out var known) ? known : LearnForm(atom);

    /// <summary>The number of a name.</summary>
    /// <param name="isKept">Whether it is one of those that are kept; else it is to be released.</param>
    public int AtomOf(string name, out bool isKept)
    {
        isKept = true;
        if (_atoms.TryGetValue(name, out var known))
            return known;
        var value = engine.NewText(name);
        var atom = engine.Functions.ValueToAtom(engine.Instance, engine.Context, (long)value.Bits);
        engine.Free(value);
        isKept = _atoms.Count < MostKept;
        if (isKept)
            _atoms.Add(name, atom);
        return atom;
    }

    private byte[]? LearnForm(int atom)
    {
        if (NameOf(atom) is not { } name || !_names.ContainsKey(atom) || PropertyKey.IndexOf(name) != PropertyKey.NoIndex)
            return null;
        var writer = new RecordWriter();
        writer.String(name);
        var form = writer.Finish();
        _forms.Add(atom, form);
        return form;
    }

    public void Release(int atom) => engine.Functions.FreeAtom(engine.Instance, engine.Context, atom);
}
