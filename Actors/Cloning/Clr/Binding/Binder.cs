namespace Messaging.Cloning;

/// <summary>
/// Makes CLR objects from values. Objects that are being made are on a stack of frames rather than on the thread's. A value that occurs
/// twice becomes one object, if it is bound to one type.
/// </summary>
internal sealed class Binder
{
    private readonly Dictionary<(JsValue Value, Type Type), object?> _made = [];
    private readonly List<(BindFrame Frame, JsValue Value, Type Type)> _frames = [];

    public object? Bind(JsValue value, Type type)
    {
        if (TryBind(new BindRequest(value, type), out var bound))
            return bound;
        while (true)
        {
            var (frame, made, madeType) = _frames[^1];
            if (frame.TryNext(out var part))
            {
                if (TryBind(part, out bound))
                    frame.Accept(bound);
                continue;
            }

            _frames.RemoveAt(_frames.Count - 1);
            bound = frame.Finish();
            _made[(made, madeType)] = bound;
            if (_frames.Count == 0)
                return bound;
            _frames[^1].Frame.Accept(bound);
        }
    }

    // Binds a value that has no parts, or begins one that has: then there is a new frame, and the answer is false.
    private bool TryBind(BindRequest request, out object? bound)
    {
        var (value, type) = (request.Value, request.Type);
        if ((request.MustExist && value.IsUndefined) || (request.MustNotBeNull && value.Kind <= JsKind.Null))
            throw Mismatch("a value", value);
        type = Nullable.GetUnderlyingType(type) is { } underlying && value.Kind > JsKind.Null ? underlying : type;
        var isValue = typeof(JsValue).IsAssignableFrom(type) && type.IsInstanceOfType(value);
        if (isValue || IsNull(value, type))
        {
            bound = isValue ? value : null;
            return true;
        }

        if (type == typeof(object))
            type = NaturalTypes.Of(value);

        if (ScalarBinding.Find(type) is { } scalar)
        {
            bound = scalar.Bind(value, type) ?? throw Mismatch(scalar.Expected, value);
            return true;
        }

        if (_made.TryGetValue((value, type), out bound))
            return bound is not null ? true : throw Mismatch("no cycle that passes through a constructor", value);
        var frame = BindFrames.TryBegin(value, type, out var expected) ?? throw Mismatch(expected, value);
        _made.Add((value, type), frame.Early);
        _frames.Add((frame, value, type));
        return false;
    }

    private static bool IsNull(JsValue value, Type type) =>
        value.Kind <= JsKind.Null && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null);

    private InvalidCastException Mismatch(string expected, JsValue value)
    {
        var path = ValuePath.Along(_frames.Count, (i, text) => _frames[i].Frame.AppendStep(text));
        return new InvalidCastException($"{path}: expected {expected}, found {value}.");
    }
}
