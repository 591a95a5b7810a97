using System.Globalization;
using System.Text;

namespace Messaging.Cloning;

/// <summary>Makes a dictionary from the entries of a map or the properties of an object.</summary>
internal sealed class EntriesFrame(JsValue source, DictionaryCollector collector) : BindFrame
{
    private readonly IEnumerator<KeyValuePair<JsValue, JsValue>> _entries = EntriesOf(source).GetEnumerator();
    private int _index = -1;
    private bool _isValueNext;
    private object? _key;

    public override object Early => collector.Dictionary;

    public override bool TryNext(out BindRequest request)
    {
        request = default;
        if (!_isValueNext && !_entries.MoveNext())
            return false;
        var (key, value) = _entries.Current;
        _index += _isValueNext ? 0 : 1;
        request = _isValueNext ? new BindRequest(value, collector.ValueType) : new BindRequest(key, collector.KeyType, MustNotBeNull: true);
        _isValueNext = !_isValueNext;
        return true;
    }

    public override void Accept(object? part)
    {
        if (_isValueNext)
            _key = part;
        else
            collector.Add(_key!, part);
    }

    public override object Finish() => collector.Dictionary;

    public override void AppendStep(StringBuilder path)
    {
        if (source is JsObject)
            ValuePath.AppendProperty(path, _entries.Current.Key.AsString());
        else
            path.Append(CultureInfo.InvariantCulture, $".{(_isValueNext ? "keys" : "values")}()[{_index}]");
    }

    private static IEnumerable<KeyValuePair<JsValue, JsValue>> EntriesOf(JsValue source) =>
        source as JsMap ?? ((JsObject)source).Select(property => KeyValuePair.Create((JsValue)property.Key, property.Value));
}
