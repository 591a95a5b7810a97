using System.Runtime.CompilerServices;
using Akka.Actor;

namespace Akka.Serialization;

/// <summary>Writes one object with all that it refers to.</summary>
internal sealed class GraphWriter
{
    private readonly MemoryStream _stream = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<object, int> _known = new(ReferenceEqualityComparer.Instance);

    public GraphWriter() => _writer = new BinaryWriter(_stream);

    public byte[] ToArray() => _stream.ToArray();

    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                WriteKind(ValueKind.Null);
                break;
            case string text:
                WriteText(ValueKind.String, text);
                break;
            case Type type:
                WriteText(ValueKind.Type, TypeManifest.Of(type));
                break;
            case IActorRef actor:
                WriteText(ValueKind.Actor, Serialization.SerializedActorPath(actor));
                break;
            case ActorPath path:
                WriteText(ValueKind.Path, path.ToSerializationFormat());
                break;
            case var simple when SimpleValues.Includes(simple.GetType()):
                WriteType(ValueKind.Simple, simple.GetType());
                SimpleValues.Write(_writer, simple);
                break;
            default:
                WriteObject(value);
                break;
        }
    }

    private void WriteObject(object value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var type = value.GetType();
        if (!type.IsValueType)
        {
            if (_known.TryGetValue(value, out var number))
            {
                WriteKind(ValueKind.Known);
                _writer.Write(number);
                return;
            }

            _known.Add(value, _known.Count);
        }

        if (value is Array array)
        {
            WriteArray(array);
        }
        else if (HashedCollections.Includes(type))
        {
            WriteHashed(value);
        }
        else
        {
            var fields = FieldsOfTypes.Of(type);
            WriteType(ValueKind.Object, type);
            foreach (var field in fields)
            {
                Write(field.GetValue(value));
            }
        }
    }

    private void WriteArray(Array array)
    {
        if (array.Rank != 1)
        {
            throw new System.Runtime.Serialization.SerializationException($"A {array.GetType()} cannot be serialized: it has {array.Rank} dimensions.");
        }

        WriteType(ValueKind.Array, array.GetType().GetElementType()!);
        _writer.Write(array.Length);
        if (array is byte[] bytes)
        {
            _writer.Write(bytes);
            return;
        }

        foreach (var element in array)
        {
            Write(element);
        }
    }

    private void WriteHashed(object collection)
    {
        var entries = HashedCollections.EntriesOf(collection);
        WriteType(ValueKind.Hashed, collection.GetType());
        Write(HashedCollections.ComparerOf(collection));
        _writer.Write(entries.Count);
        entries.ForEach(Write);
    }

    private void WriteKind(ValueKind kind) => _writer.Write((byte)kind);

    private void WriteType(ValueKind kind, Type type) => WriteText(kind, TypeManifest.Of(type));

    private void WriteText(ValueKind kind, string text)
    {
        WriteKind(kind);
        _writer.Write(text);
    }
}
