using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Cloning;

/// <summary>
/// Structured clone of plain data: primitives but bigints, and objects and arrays whose properties are such data, without accessors. Most
/// messages are that, and here they are read and made from outside the interpreter, at a fraction of what its own steps cost. No
/// code of a page can run meanwhile; so giving up at anything else, and leaving it to the script that knows all kinds, cannot be seen.
/// </summary>
internal sealed class PlainData
{
    private readonly EngineInstance _engine;
    private readonly PlainWriter _writer;
    private readonly PlainReader _reader;

    public PlainData(EngineInstance engine)
    {
        var names = new PropertyNames(engine);
        _engine = engine;
        _writer = new PlainWriter(engine, names);
        _reader = new PlainReader(engine, names);
    }

    /// <summary>
    /// Whether objects are read and filled in the engine's memory where they lie there in the usual way; else the engine is asked for everything.
    /// Nobody can tell, but by the time it takes.
    /// </summary>
    public bool UsesMemory
    {
        get => _writer.ReadsMemory;
        set => _writer.ReadsMemory = _reader.Gathers = value;
    }

    /// <summary>A Uint8Array with a value in the binary form, or undefined if the value is not plain data.</summary>
    public JsValue Write(JsValue value)
    {
        try
        {
            return _writer.TryWrite(value, out var bytes) ? _engine.NewBytes(bytes) : JsValue.Undefined;
        }
        catch (EngineMemoryException)
        {
            return JsValue.Undefined;
        }
        finally
        {
            _writer.Forget();
        }
    }

    /// <summary>A value in the binary form; false if it is not plain data.</summary>
    public bool TryWrite(JsValue value, out byte[] record)
    {
        record = [];
        try
        {
            var isPlain = _writer.TryWrite(value, out var bytes);
            record = bytes.ToArray();
            return isPlain;
        }
        catch (EngineMemoryException)
        {
            return false;
        }
        finally
        {
            _writer.Forget();
        }
    }

    /// <summary>The value that a Uint8Array holds in the binary form, or undefined if that is not plain data.</summary>
    public JsValue Read(JsValue bytes) =>
        _engine.TryReadBytes(bytes, out var form) && TryRead(form.ToArray(), out var value) ? value : JsValue.Undefined;

    /// <summary>The value that bytes hold in the binary form, to be freed; false if that is not plain data.</summary>
    public bool TryRead(ReadOnlySpan<byte> record, out JsValue value)
    {
        value = JsValue.Undefined;
        try
        {
            return _reader.TryRead(record, out value);
        }
        catch (EngineMemoryException)
        {
            return false;
        }
        finally
        {
            _reader.Forget();
        }
    }
}
