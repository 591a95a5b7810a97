namespace Messaging.Cloning;

/// <summary>
/// The elements of an array with holes: packed at the front, in a sorted tree where they lie far apart. The memory used follows the number
/// of elements that are there, never the length. An array of nothing but numbers keeps the numbers themselves, not a value for each.
/// </summary>
internal struct ArrayElements
{
    private const uint FreeHoles = 16;
    private const uint SlotsPerElement = 4;
    private JsValue?[]? _packed;
    private double[]? _numbers;
    private uint _packedCount;
    private SortedDictionary<uint, JsValue>? _scattered;
    private bool _isShared;

    public uint Length { get; private set; }

    /// <summary>How many elements are not holes.</summary>
    public uint Present { get; private set; }

    public readonly bool HasHoles => Present != Length;

    /// <summary>Whether all elements lie packed at the front, with no hole between or behind them.</summary>
    public readonly bool IsDense => _scattered is null && !HasHoles;

    /// <summary>The packed elements; empty for an array of nothing but numbers.</summary>
    public readonly ReadOnlySpan<JsValue?> Values => _packed.AsSpan(0, _numbers is null ? (int)_packedCount : 0);

    /// <summary>Elements that nobody else holds, without a hole.</summary>
    public static ArrayElements Of(JsValue?[] packed) =>
        new() { _packed = packed, _packedCount = (uint)packed.Length, Present = (uint)packed.Length, Length = (uint)packed.Length };

    /// <summary>The same elements once more, for elements that are dense. Neither copies them until it is changed.</summary>
    public ArrayElements Share()
    {
        _isShared = Length > 0;
        return this;
    }

    /// <summary>The value or accessor at an index, or null for a hole.</summary>
    public readonly JsValue? Get(uint index) =>
        _numbers is not null ? NumberAt(index) : index < _packedCount ? _packed![index] : _scattered is not null ? _scattered.GetValueOrDefault(index) : null;

    /// <summary>Sets an element, and makes the array longer if it has to be.</summary>
    public void Set(uint index, JsValue slot)
    {
        if (_isShared)
            Unshare();
        if (slot is JsNumber number && TrySetNumber(index, number.Number))
            return;
        if (_numbers is not null)
            Unpack();
        if (index == _packedCount && _scattered is null && index < (uint)(_packed?.Length ?? 0))
        {
            _packed![index] = slot;
            _packedCount++;
            Present++;
        }
        else if (index < _packedCount)
        {
            Present += _packed![index] is null ? 1u : 0u;
            _packed[index] = slot;
        }
        else if (index == _packedCount || (_scattered is null && index < FreeHoles + SlotsPerElement * (ulong)(Present + 1)))
        {
            Append(index, slot);
        }
        else
        {
            _scattered ??= [];
            Present += _scattered.TryAdd(index, slot) ? 1u : 0u;
            _scattered[index] = slot;
        }

        if (index >= Length)
            Length = index + 1;
    }

    /// <summary>The elements, if all of them are numbers and there are no holes; empty otherwise.</summary>
    public readonly ReadOnlySpan<double> Numbers => _numbers is not null && !HasHoles ? _numbers.AsSpan(0, (int)_packedCount) : [];

    /// <summary>Makes the elements of a new array numbers that nobody else holds.</summary>
    public void Become(double[] numbers)
    {
        _numbers = numbers;
        _packedCount = Present = Length = (uint)numbers.Length;
    }

    /// <summary>Makes room for elements that are about to be set from the front.</summary>
    public void Reserve(int count)
    {
        if (_numbers is null && count > (_packed?.Length ?? 0))
            Array.Resize(ref _packed, count);
    }

    /// <summary>Makes a hole, and says whether there was an element.</summary>
    public bool Remove(uint index)
    {
        if (_isShared)
            Unshare();
        if (_numbers is not null)
            Unpack();
        if (Get(index) is null)
            return false;
        if (index < _packedCount)
            _packed![index] = null;
        else
            _scattered!.Remove(index);
        Present--;
        return true;
    }

    /// <summary>Sets the length; elements beyond it are gone, and what it gains is holes.</summary>
    public void SetLength(uint length)
    {
        if (_isShared)
            Unshare();
        if (length < Length && _numbers is not null)
            Unpack();
        while (_packedCount > length)
        {
            _packedCount--;
            Present -= _packed![_packedCount] is null ? 0u : 1u;
            _packed[_packedCount] = null;
        }

        if (length < Length && _scattered is not null)
        {
            foreach (var index in _scattered.Keys.Where(index => index >= length).ToArray())
                Remove(index);
        }

        Length = length;
    }

    /// <summary>The indices of the elements that are there, ascending.</summary>
    public readonly uint[] PresentIndices()
    {
        var indices = new uint[Present];
        var count = 0;
        for (uint i = 0; i < _packedCount; i++)
        {
            if (_numbers is not null || _packed![i] is not null)
                indices[count++] = i;
        }

        _scattered?.Keys.CopyTo(indices, count);
        return indices;
    }

    private readonly JsNumber? NumberAt(uint index) => index < _packedCount ? JsNumber.Of(_numbers![index]) : null;

    private bool TrySetNumber(uint index, double number)
    {
        var isNew = _packed is null && _scattered is null && _packedCount == 0;
        if (_numbers is null && !(isNew && index == 0))
            return false;
        if (index > _packedCount)
            return false;
        _numbers ??= new double[4];
        if (index == _packedCount)
        {
            if (index == _numbers.Length)
                Array.Resize(ref _numbers, (int)Math.Min(2L * _numbers.Length, Array.MaxLength));
            _packedCount++;
            Present++;
            Length = Math.Max(Length, _packedCount);
        }

        _numbers[index] = number;
        return true;
    }

    private void Unshare()
    {
        _isShared = false;
        _numbers = _numbers is null ? null : [.. _numbers];
        _packed = _packed is null ? null : [.. _packed];
    }

    // From here on there may be other values than numbers, or holes.
    private void Unpack()
    {
        _packed = new JsValue?[Math.Max(4, _numbers!.Length)];
        for (uint i = 0; i < _packedCount; i++)
            _packed[i] = JsNumber.Of(_numbers[i]);
        _numbers = null;
    }

    private void Append(uint index, JsValue slot)
    {
        _packed ??= new JsValue?[4];
        if (index >= _packed.Length)
            Array.Resize(ref _packed, (int)Math.Min(Math.Max(index + 1, 2L * _packed.Length), Array.MaxLength));
        _packed[index] = slot;
        _packedCount = index + 1;
        if (_scattered is null || !_scattered.Remove(index))
            Present++;
        while (_scattered is not null && _packedCount < _packed.Length && _scattered.Remove(_packedCount, out var next))
            _packed[_packedCount++] = next;
    }
}
