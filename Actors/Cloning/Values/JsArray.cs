using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Messaging.Cloning;

/// <summary>
/// A JavaScript array: <c>new JsArray { 1, "two", true }</c>. It may have holes, a length without elements, and named properties besides.
/// Enumerating it reads the elements from 0 to the length, holes as undefined.
/// </summary>
public sealed class JsArray : JsPropertyHolder, IEnumerable<JsValue>
{
    private ArrayElements _elements;

    public JsArray()
    {
    }

    public JsArray(IEnumerable<JsValue> elements)
    {
        foreach (var element in elements)
            Add(element);
    }

    internal JsArray(ArrayElements elements) => _elements = elements;

    public override JsKind Kind => JsKind.Array;

    /// <summary>The length, from 0 to 2^32-1. Shortening it deletes elements; lengthening it adds holes, at no cost.</summary>
    public uint Length
    {
        get => _elements.Length;
        set => _elements.SetLength(value);
    }

    internal ref ArrayElements Elements => ref _elements;

    public override JsValue this[int index]
    {
        get => this[(uint)index];
        set => this[(uint)index] = value;
    }

    /// <summary>An element; reading a hole or beyond the length gives undefined.</summary>
    public JsValue this[uint index]
    {
        get => _elements.Get(index) is { } slot ? JsAccessor.Read(slot) : Undefined;
        set => SetElement(index, value ?? JsNull.Value);
    }

    /// <summary>Adds an element at the end.</summary>
    public void Add(JsValue element) => this[_elements.Length] = element;

    /// <summary>Adds a hole at the end.</summary>
    public void AddHole() => Length++;

    /// <summary>Whether an index has an element, rather than being a hole or beyond the length.</summary>
    public bool HasOwn(uint index) => _elements.Get(index) is not null;

    /// <summary>Gives an element a getter.</summary>
    public void DefineGetter(uint index, Func<JsValue> getter)
    {
        ArgumentNullException.ThrowIfNull(getter);
        SetElement(index, new JsAccessor(getter));
    }

    /// <summary>Makes a hole, and says whether there was an element.</summary>
    public bool Delete(uint index) => _elements.Remove(index);

    public override bool Delete(string name) =>
        PropertyKey.IndexOf(name) is var index && index != PropertyKey.NoIndex ? Delete(index) : base.Delete(name);

    public IEnumerator<JsValue> GetEnumerator()
    {
        for (uint i = 0; i < Length; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override bool TryGetSlot(string name, [NotNullWhen(true)] out JsValue? slot)
    {
        if (PropertyKey.IndexOf(name) is var index && index != PropertyKey.NoIndex)
            slot = _elements.Get(index);
        else if (name == "length")
            slot = JsNumber.Of((double)Length);
        else
            return base.TryGetSlot(name, out slot);
        return slot is not null;
    }

    private protected override void SetSlot(string name, JsValue slot)
    {
        if (PropertyKey.IndexOf(name) is var index && index != PropertyKey.NoIndex)
            SetElement(index, slot);
        else if (name == "length")
            throw new InvalidOperationException($"Set the length of an array through {nameof(Length)}.");
        else
            base.SetSlot(name, slot);
    }

    private protected override IEnumerable<string> OwnNames() =>
        _elements.PresentIndices().Select(index => index.ToString(CultureInfo.InvariantCulture)).Concat(base.OwnNames());

    private void SetElement(uint index, JsValue slot)
    {
        if (index == PropertyKey.NoIndex)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The last index of an array is {PropertyKey.NoIndex - 1}.");
        _elements.Set(index, slot);
    }
}
