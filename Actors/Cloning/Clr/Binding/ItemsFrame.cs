using System.Globalization;
using System.Text;

namespace Messaging.Cloning;

/// <summary>Makes a collection from the elements of an array or the members of a set.</summary>
internal sealed class ItemsFrame(JsValue source, ItemCollector collector) : BindFrame
{
    private readonly IEnumerator<JsValue> _items = ((IEnumerable<JsValue>)source).GetEnumerator();
    private int _index = -1;

    public override object? Early => collector.Early;

    public override bool TryNext(out BindRequest request)
    {
        var hasNext = _items.MoveNext();
        _index++;
        request = hasNext ? new BindRequest(_items.Current, collector.ItemType) : default;
        return hasNext;
    }

    public override void Accept(object? part) => collector.Add(part);

    public override object Finish() => collector.Finish();

    public override void AppendStep(StringBuilder path) =>
        path.Append(CultureInfo.InvariantCulture, $"{(source is JsSet ? ".values()" : "")}[{_index}]");
}
