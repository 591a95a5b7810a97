using System.Text;

namespace Messaging.Cloning;

/// <summary>Makes an object of a class, record or struct from the properties of an object.</summary>
internal sealed class ObjectFrame : BindFrame
{
    private readonly JsPropertyHolder _source;
    private readonly ObjectPlan _plan;
    private readonly object?[] _arguments;
    private object? _instance;
    private ObjectPart? _asked;
    private int _next;

    public ObjectFrame(JsPropertyHolder source, ObjectPlan plan)
    {
        _source = source;
        _plan = plan;
        _arguments = new object?[plan.Parameters.Length];
        if (_arguments.Length == 0)
            _instance = plan.Construct(_arguments);
    }

    public override object? Early => _instance is { } made && !made.GetType().IsValueType ? made : null;

    public override bool TryNext(out BindRequest request)
    {
        while (_next < _plan.Parameters.Length + _plan.Members.Length)
        {
            _asked = _next < _plan.Parameters.Length ? _plan.Parameters[_next] : _plan.Members[_next - _plan.Parameters.Length];
            _next++;
            request = new BindRequest(Read(_asked), _asked.Type, MustExist: true);
            if (!request.Value.IsUndefined || _asked.IsRequired)
                return true;
            if (_asked.Member is null)
                Accept(_asked.Default);
        }

        request = default;
        return false;
    }

    public override void Accept(object? part)
    {
        if (_asked!.Member is null)
            _arguments[_next - 1] = part;
        else
            _asked.Member.Write(Instance(), part);
    }

    public override object Finish() => Instance();

    public override void AppendStep(StringBuilder path) => ValuePath.AppendProperty(path, _asked!.Name);

    private object Instance() => _instance ??= _plan.Construct(_arguments);

    // A property that is undefined counts as missing, as it does in a script.
    private JsValue Read(ObjectPart part) => _source[_source.HasOwn(part.Name) ? part.Name : part.ClrName];
}
