using System.Runtime.CompilerServices;
using Messaging.Cloning;

namespace Messaging.Tests.Cloning;

/// <summary>
/// Compares two graphs of values: same kinds, same contents, and the same sharing: two places with one object on one side have one object
/// on the other. It does not recurse, so that deep graphs can be compared.
/// </summary>
internal sealed class SameGraph
{
    private readonly Dictionary<JsValue, JsValue> _partners = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JsValue> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(JsValue Expected, JsValue Actual)> _pending = new();

    public static void Assert(JsValue expected, JsValue actual)
    {
        var graph = new SameGraph();
        graph._pending.Push((expected, actual));
        while (graph._pending.TryPop(out var pair))
            graph.Compare(pair.Expected, pair.Actual);
    }

    private void Compare(JsValue expected, JsValue actual)
    {
        Xunit.Assert.Equal(expected.Kind, actual.Kind);
        if (!expected.IsObject)
        {
            Xunit.Assert.Equal(Primitive(expected), Primitive(actual));
            return;
        }

        if (_partners.TryGetValue(expected, out var partner))
        {
            Xunit.Assert.Same(partner, actual);
            return;
        }

        Xunit.Assert.NotSame(expected, actual);
        if (!_taken.Add(actual))
            Xunit.Assert.Fail($"{actual} stands for two objects that were apart.");
        _partners.Add(expected, actual);
        CompareObjects(expected, actual);
    }

    private static object Primitive(JsValue value) => value switch
    {
        JsNumber number => (object)BitConverter.DoubleToInt64Bits(double.IsNaN(number.Number) ? double.NaN : number.Number),
        JsString text => text.Text,
        JsBigInt integer => integer.Integer,
        _ => value,
    };

    private void CompareObjects(JsValue expected, JsValue actual)
    {
        switch (expected)
        {
            case JsArray array:
                Xunit.Assert.Equal(array.Length, ((JsArray)actual).Length);
                CompareProperties(array, (JsArray)actual);
                break;
            case JsObject plain:
                CompareProperties(plain, (JsObject)actual);
                break;
            case JsMap map:
                CompareAll(KeysAndValues(map), KeysAndValues((JsMap)actual));
                break;
            case JsSet set:
                CompareAll(set, (JsSet)actual);
                break;
            case JsView view:
                CompareViews(view, (JsView)actual);
                break;
            case JsBuffer buffer:
                Xunit.Assert.Equal(buffer.MaxByteLength, ((JsBuffer)actual).MaxByteLength);
                Xunit.Assert.Equal(buffer.Bytes.ToArray(), ((JsBuffer)actual).Bytes.ToArray());
                break;
            default:
                Xunit.Assert.Equal(Leaf(expected), Leaf(actual));
                break;
        }
    }

    private static IEnumerable<JsValue> KeysAndValues(JsMap map) => map.SelectMany(entry => new[] { entry.Key, entry.Value });

    private static ITuple Leaf(JsValue value) => value switch
    {
        JsWrapperObject wrapper => (wrapper.Kind, Primitive(wrapper.Primitive)),
        JsDate date => (date.Kind, date.TimeMs),
        JsRegExp pattern => (pattern.Source, pattern.Flags),
        JsError error => (error.ErrorType, error.Message, error.Stack),
        JsDomException exception => (exception.Name, exception.Message, exception.Code, exception.Stack),
        JsImageData image => (image.Width, image.Height, image.IsDisplayP3, image.IsBitmap, Convert.ToHexString(image.Bytes.Span)),
        JsFileList list => (list.Kind, 0),
        JsBlob blob => (blob.Type, blob.FileName, blob.LastModifiedMs, Convert.ToHexString(blob.Bytes.Span)),
        JsPlatformObject platform => (platform.InterfaceName, ((TestPort)platform.Target).Name),
        _ => throw new InvalidOperationException($"{value.Kind} is not compared."),
    };

    private void CompareProperties(JsPropertyHolder expected, JsPropertyHolder actual)
    {
        var names = expected.PropertyNames.ToArray();
        Xunit.Assert.Equal(names, actual.PropertyNames);
        foreach (var name in names)
            _pending.Push((expected[name], actual[name]));
    }

    private void CompareViews(JsView expected, JsView actual)
    {
        Xunit.Assert.Equal(
            (expected.ViewKind, expected.ByteOffset, expected.Length, expected.IsLengthTracking),
            (actual.ViewKind, actual.ByteOffset, actual.Length, actual.IsLengthTracking));
        _pending.Push((expected.Buffer, actual.Buffer));
    }

    private void CompareAll(IEnumerable<JsValue> expected, IEnumerable<JsValue> actual)
    {
        var (left, right) = (expected.ToArray(), actual.ToArray());
        Xunit.Assert.Equal(left.Length, right.Length);
        for (var i = 0; i < left.Length; i++)
            _pending.Push((left[i], right[i]));
    }
}
