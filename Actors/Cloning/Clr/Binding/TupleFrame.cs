using System.Globalization;
using System.Reflection;
using System.Text;

namespace Messaging.Cloning;

/// <summary>Makes a tuple or a pair from the elements of an array.</summary>
internal sealed class TupleFrame(JsArray source, Type target) : BindFrame
{
    private readonly Type[] _types = target.GetGenericArguments();
    private readonly object?[] _parts = new object?[target.GetGenericArguments().Length];
    private int _next;

    public override bool TryNext(out BindRequest request)
    {
        var hasNext = _next < _types.Length;
        request = hasNext ? new BindRequest(source[_next], _types[_next]) : default;
        _next += hasNext ? 1 : 0;
        return hasNext;
    }

    public override void Accept(object? part) => _parts[_next - 1] = part;

    public override object Finish() => target.GetConstructor(_types)!.Invoke(BindingFlags.DoNotWrapExceptions, null, _parts, null);

    public override void AppendStep(StringBuilder path) => path.Append(CultureInfo.InvariantCulture, $"[{_next - 1}]");
}
