using System.Numerics;
using Messaging.Cloning;

namespace Messaging.Tests.Cloning;

/// <summary>Graphs of values made from a seed: every kind, shared references and cycles.</summary>
internal sealed class RandomGraph(int seed)
{
    private static readonly string[] Names =
    [
        "a", "b", "name", "10", "9", "", "__proto__", "length", "caf\u00e9", "\u20ac", "\ud800",
        "a name of more than thirty-two characters",
    ];

    private static readonly double[] Numbers =
    [
        0, -0.0, 1, -1, 127, 128, 1e9, -1e9, 0.5, double.NaN, double.PositiveInfinity, 1e300, int.MaxValue, int.MinValue,
    ];

    private readonly Random _random = new(seed);
    private readonly List<JsValue> _objects = [];

    /// <summary>A graph of about <paramref name="size"/> values.</summary>
    public JsValue Make(int size)
    {
        var root = new JsArray();
        _objects.Add(root);
        for (var i = 0; i < size; i++)
            Insert(_objects[_random.Next(_objects.Count)], Value());
        return root;
    }

    private JsValue Value()
    {
        var kind = _random.Next(24);
        if (kind < 9)
            return Primitive();
        if (kind < 12)
            return _objects[_random.Next(_objects.Count)];
        var made = kind < 18 ? Container() : Leaf();
        _objects.Add(made);
        return made;
    }

    private JsValue Primitive() => _random.Next(7) switch
    {
        0 => JsUndefined.Value,
        1 => JsNull.Value,
        2 => _random.Next(2) == 0,
        3 => new BigInteger(_random.NextInt64(long.MinValue, long.MaxValue)) * _random.NextInt64(),
        4 => Names[_random.Next(Names.Length)],
        5 => _random.Next(-300, 300),
        _ => Numbers[_random.Next(Numbers.Length)],
    };

    private JsValue Container() => _random.Next(4) switch
    {
        0 => new JsArray(),
        1 => new JsMap(),
        2 => new JsSet(),
        _ => new JsObject(),
    };

    private JsValue Leaf() => _random.Next(8) switch
    {
        0 => new JsWrapperObject("wrapped"),
        1 => new JsDate(_random.NextInt64(-1_000_000_000_000, 4_000_000_000_000)),
        2 => new JsRegExp("[a-z]+", "gi"),
        3 => new JsError((JsErrorType)_random.Next(7), _random.Next(2) == 0 ? null : "message", _random.Next(2) == 0 ? null : "stack"),
        4 => new JsDomException("AbortError", "message"),
        5 => Buffer(),
        _ => View(),
    };

    private JsArrayBuffer Buffer()
    {
        var buffer = new JsArrayBuffer(_random.Next(64), _random.Next(2) == 0 ? null : 64);
        _random.NextBytes(buffer.Bytes);
        return buffer;
    }

    private JsView View()
    {
        var buffer = _objects.OfType<JsArrayBuffer>().LastOrDefault() ?? Buffer();
        if (!_objects.Contains(buffer))
            _objects.Add(buffer);
        var offset = buffer.ByteLength / 8 * 8 / 2 / 8 * 8;
        return buffer.IsResizable && _random.Next(2) == 0
            ? new JsView((JsViewKind)_random.Next(13), buffer, offset)
            : new JsView((JsViewKind)_random.Next(13), buffer, offset, (buffer.ByteLength - offset) / 8);
    }

    private void Insert(JsValue container, JsValue value)
    {
        switch (container)
        {
            case JsArray array when _random.Next(8) == 0:
                array.Length += (uint)_random.Next(40);
                array["name" + _random.Next(3)] = value;
                break;
            case JsArray array when _random.Next(8) == 0:
                array[(uint)_random.Next(200)] = value;
                break;
            case JsArray array:
                array.Add(value);
                break;
            case JsMap map:
                map[Value()] = value;
                break;
            case JsSet set:
                set.Add(value);
                break;
            case JsObject plain:
                plain[Names[_random.Next(Names.Length)]] = value;
                break;
        }
    }
}
