using System.Runtime.CompilerServices;
using System.Runtime.Serialization;
using Akka.Actor;

namespace Akka.Serialization;

/// <summary>Reads what a <see cref="GraphWriter"/> has written.</summary>
internal sealed class GraphReader(byte[] bytes, Serialization serialization)
{
    private readonly BinaryReader _reader = new(new MemoryStream(bytes));
    private readonly List<object?> _known = [];

    public object? Read()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var kind = (ValueKind)_reader.ReadByte();
        return kind switch
        {
            ValueKind.Null => null,
            ValueKind.Known => _known[_reader.ReadInt32()] ?? throw new SerializationException("A collection holds itself as an entry."),
            ValueKind.String => _reader.ReadString(),
            ValueKind.Type => ReadType(),
            ValueKind.Actor => ReadActor(),
            ValueKind.Path => ActorPath.Parse(_reader.ReadString()),
            ValueKind.Simple => SimpleValues.Read(_reader, ReadType()),
            ValueKind.Array => ReadArray(),
            ValueKind.Hashed => ReadHashed(),
            ValueKind.Object => ReadObject(),
            _ => throw new SerializationException($"There is no kind of value {kind}."),
        };
    }

    private Type ReadType() => TypeManifest.Find(_reader.ReadString());

    private IActorRef? ReadActor() => _reader.ReadString() is { Length: > 0 } path ? serialization.DeserializeActorRef(path) : null;

    private Array ReadArray()
    {
        var elementType = ReadType();
        var array = Array.CreateInstance(elementType, ReadCount());
        _known.Add(array);
        if (array is byte[] content)
        {
            _reader.BaseStream.ReadExactly(content);
            return array;
        }

        for (var i = 0; i < array.Length; i++)
        {
            array.SetValue(Read(), i);
        }

        return array;
    }

    private object ReadHashed()
    {
        var type = ReadType();
        var number = _known.Count;
        _known.Add(null);
        var comparer = Read();
        var entries = new List<object?>();
        for (var left = ReadCount(); left > 0; left--)
        {
            entries.Add(Read());
        }

        var collection = HashedCollections.Build(type, comparer, entries);
        _known[number] = collection;
        return collection;
    }

    private object ReadObject()
    {
        var type = ReadType();
        var value = RuntimeHelpers.GetUninitializedObject(type);
        if (!type.IsValueType)
        {
            _known.Add(value);
        }

        foreach (var field in FieldsOfTypes.Of(type))
        {
            field.SetValue(value, Read());
        }

        return value;
    }

    /// <summary>No element takes less than a byte, so a count that is more than what is left is no count.</summary>
    private int ReadCount()
    {
        var count = _reader.ReadInt32();
        return count >= 0 && count <= _reader.BaseStream.Length - _reader.BaseStream.Position
            ? count
            : throw new SerializationException($"There cannot be {count} elements in what is left.");
    }
}
