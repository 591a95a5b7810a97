using System.Globalization;
using System.Text;

namespace Messaging.Cloning;

/// <summary>
/// One line that shows a value to people, in the manner of a script's literals. Bounded in length and depth, so that any graph can be
/// shown, cyclic and deep ones too; no getter runs.
/// </summary>
internal sealed class ValuePicture
{
    public const int UsualLength = 120;
    private const int DeepestLevel = 4;
    private readonly StringBuilder _text = new();
    private readonly int _maxLength;

    private ValuePicture(int maxLength) => _maxLength = maxLength;

    private bool IsFull => _text.Length > _maxLength;

    /// <param name="value">What to show.</param>
    /// <param name="maxLength">Characters at most; a longer picture ends in an ellipsis.</param>
    public static string Of(JsValue value, int maxLength = UsualLength)
    {
        var picture = new ValuePicture(maxLength);
        picture.Draw(value, 0);
        return picture.IsFull ? picture._text.ToString(0, Math.Max(0, maxLength - 1)) + "…" : picture._text.ToString();
    }

    private void Draw(JsValue value, int level)
    {
        switch (value)
        {
            case JsString text:
                Quote(text.Text);
                break;
            case JsBigInt:
                _text.Append(ScriptText.Of(value)).Append('n');
                break;
            case JsObject plain:
                DrawList("{ ", plain.Properties.InScriptOrder(), " }", level, slot => DrawProperty(slot, level));
                break;
            case JsArray array:
                DrawArray(array, level);
                break;
            case JsMap map:
                DrawList("Map { ", map, " }", level, entry => DrawEntry(entry, level));
                break;
            case JsSet set:
                DrawList("Set { ", set, " }", level, member => Draw(member, level + 1));
                break;
            default:
                _text.Append(value.IsObject ? OfLeaf(value) : ScriptText.Of(value));
                break;
        }
    }

    private static string OfLeaf(JsValue value) => value switch
    {
        JsAccessor => "[getter]",
        JsWrapperObject wrapper => $"[{wrapper.Primitive.Kind}: {Of(wrapper.Primitive)}]",
        JsDate { IsValid: false } => "Invalid Date",
        JsDate date => OfDate(date.TimeMs),
        JsRegExp pattern => $"/{pattern.Source}/{pattern.Flags}",
        JsBuffer buffer => $"{buffer.Kind}({buffer.ByteLength})",
        JsView view => $"{view.ViewKind}({view.Length})",
        JsError error => error.Message is { Length: > 0 } message ? $"{error.ErrorType}: {message}" : $"{error.ErrorType}",
        JsDomException exception => $"{exception.Name}: {exception.Message}",
        JsBlob { FileName: { } name } file => $"File({name}, {file.Bytes.Length})",
        JsBlob blob => $"Blob({blob.Bytes.Length})",
        JsImageData image => $"{(image.IsBitmap ? "ImageBitmap" : "ImageData")}({image.Width} × {image.Height})",
        JsFileList => "FileList(0)",
        JsPlatformObject platform => $"[{platform.InterfaceName}]",
        JsOpaque opaque => $"[{opaque.Description}]",
        _ => $"[{value.Kind}]",
    };

    private static string OfDate(double timeMs)
    {
        var (least, most) = (DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());
        return timeMs >= least && timeMs <= most
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)timeMs).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)
            : $"Date({ScriptText.Of(timeMs)})";
    }

    private void DrawArray(JsArray array, int level)
    {
        DrawList("[", Parts(), "]", level, draw => draw());

        IEnumerable<Action> Parts()
        {
            uint next = 0;
            foreach (var index in array.Elements.HasHoles ? array.Elements.PresentIndices() : UpTo(array.Length))
            {
                if (index > next)
                    yield return () => DrawHoles(index - next);
                yield return () => Draw(array.Elements.Get(index)!, level + 1);
                next = index + 1;
            }

            if (array.Length > next)
                yield return () => DrawHoles(array.Length - next);
            foreach (var slot in array.Properties.InScriptOrder())
                yield return () => DrawProperty(slot, level);
        }
    }

    private static IEnumerable<uint> UpTo(uint length)
    {
        for (uint i = 0; i < length; i++)
            yield return i;
    }

    private void DrawHoles(uint count) => _text.Append(CultureInfo.InvariantCulture, $"<{count} empty>");

    private void DrawProperty(PropertySlot slot, int level)
    {
        if (ValuePath.IsIdentifier(slot.Name))
            _text.Append(slot.Name);
        else
            Quote(slot.Name);
        _text.Append(": ");
        Draw(slot.Value!, level + 1);
    }

    private void DrawEntry(KeyValuePair<JsValue, JsValue> entry, int level)
    {
        Draw(entry.Key, level + 1);
        _text.Append(" => ");
        Draw(entry.Value, level + 1);
    }

    private void DrawList<T>(string open, IEnumerable<T> items, string close, int level, Action<T> draw)
    {
        _text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                _text.Append(", ");
            isFirst = false;
            if (level >= DeepestLevel || IsFull)
            {
                _text.Append('…');
                break;
            }

            draw(item);
        }

        if (isFirst)
            _text.Length -= open.EndsWith(' ') ? 1 : 0;
        _text.Append(isFirst ? close.TrimStart() : close);
    }

    private void Quote(string text)
    {
        _text.Append('"');
        foreach (var unit in text.AsSpan(0, Math.Min(text.Length, _maxLength)))
        {
            if (unit is '"' or '\\')
                _text.Append('\\').Append(unit);
            else if (char.IsControl(unit))
                _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else
                _text.Append(unit);
        }

        _text.Append('"');
    }
}
