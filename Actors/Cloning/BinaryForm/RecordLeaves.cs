using System.Diagnostics;

namespace Messaging.Cloning;

/// <summary>The objects that hold no others, in the binary form.</summary>
internal static class RecordLeaves
{
    // What kind of image it is: 0 stands for an ImageData in srgb.
    private const byte DisplayP3 = 1;
    private const byte Bitmap = 2;

    public static void Write(RecordWriter writer, JsValue value)
    {
        switch (value)
        {
            case JsWrapperObject wrapper:
                writer.Tag(RecordTag.Wrapper);
                writer.Primitive(wrapper.Primitive);
                break;
            case JsDate date:
                writer.Float64(RecordTag.Date, date.TimeMs);
                break;
            case JsRegExp pattern:
                writer.Tag(RecordTag.RegExp);
                writer.String(pattern.Source);
                writer.String(pattern.Flags);
                break;
            case JsArrayBuffer buffer:
                WriteBuffer(writer, buffer);
                break;
            case JsError error:
                writer.Tag(RecordTag.Error);
                writer.Byte((byte)error.ReadClonedType());
                writer.OptionalString(error.Message);
                writer.OptionalString(error.Stack);
                break;
            case JsDomException exception:
                writer.Tag(RecordTag.DomException);
                writer.String(exception.Name);
                writer.String(exception.Message);
                writer.OptionalString(exception.Stack);
                break;
            case JsBlob blob:
                WriteBlob(writer, blob);
                break;
            case JsImageData image:
                WriteImage(writer, image);
                break;
            case JsFileList:
                writer.Tag(RecordTag.FileList);
                break;
            default:
                throw new UnreachableException($"A value of kind {value.Kind} has no binary form.");
        }
    }

    /// <summary>The object that begins with a tag already read, or null if it is the tag of none of these.</summary>
    public static JsValue? TryRead(ref RecordReader reader, byte tag) => (RecordTag)tag switch
    {
        RecordTag.Wrapper => ReadWrapper(ref reader),
        RecordTag.Date => ReadDate(ref reader),
        RecordTag.RegExp => ReadRegExp(ref reader),
        RecordTag.ArrayBuffer => ReadBuffer(ref reader, isResizable: false),
        RecordTag.ResizableArrayBuffer => ReadBuffer(ref reader, isResizable: true),
        RecordTag.Error => ReadError(ref reader),
        RecordTag.DomException => new JsDomException(reader.String(), reader.String(), reader.OptionalString()),
        RecordTag.Blob => ReadBlob(ref reader),
        RecordTag.ImageData => ReadImage(ref reader),
        RecordTag.FileList => new JsFileList(),
        _ => null,
    };

    private static void WriteBlob(RecordWriter writer, JsBlob blob)
    {
        writer.Tag(RecordTag.Blob);
        writer.String(blob.Type);
        writer.OptionalString(blob.FileName);
        if (blob.FileName is not null)
            writer.Number(blob.LastModifiedMs);
        writer.Count(blob.Bytes.Length);
        writer.Raw(blob.Bytes.Span);
    }

    private static JsBlob ReadBlob(ref RecordReader reader)
    {
        var type = reader.String();
        var name = reader.OptionalString();
        var modified = name is null ? 0 : ReadWholeNumber(ref reader);
        var length = reader.Count(Array.MaxLength, "the length of a blob");
        return new JsBlob(type, reader.Raw((int)length).ToArray(), name, modified);
    }

    private static void WriteImage(RecordWriter writer, JsImageData image)
    {
        writer.Tag(RecordTag.ImageData);
        writer.Count(image.Width);
        writer.Count(image.Height);
        writer.Byte(image.IsBitmap ? Bitmap : image.IsDisplayP3 ? DisplayP3 : (byte)0);
        writer.Raw(image.Bytes.Span);
    }

    private static JsImageData ReadImage(ref RecordReader reader)
    {
        var start = reader.Offset;
        var width = reader.Count(Array.MaxLength, "the width of an image");
        var height = reader.Count(Array.MaxLength, "the height of an image");
        var space = reader.Byte();
        var size = width * height * JsImageData.PixelBytes;
        if (width == 0 || height == 0 || space > Bitmap || size > Array.MaxLength || size < 0)
            throw DataCloneException.At(start, "this is not the size or the colour space of an image");
        return new JsImageData((int)width, (int)height, reader.Raw((int)size).ToArray(), space == DisplayP3, space == Bitmap);
    }

    private static double ReadWholeNumber(ref RecordReader reader)
    {
        var start = reader.Offset;
        return reader.TryPrimitive(reader.Byte()) is JsNumber { Number: var value } && Math.Floor(value).Equals(value)
            ? value
            : throw DataCloneException.At(start, "a whole number was expected");
    }

    private static void WriteBuffer(RecordWriter writer, JsArrayBuffer buffer)
    {
        writer.TaggedCount(buffer.IsResizable ? RecordTag.ResizableArrayBuffer : RecordTag.ArrayBuffer, buffer.ByteLength);
        if (buffer.MaxByteLength is { } maximum)
            writer.Count(maximum);
        writer.Raw(buffer.Bytes);
    }

    private static JsWrapperObject ReadWrapper(ref RecordReader reader)
    {
        var start = reader.Offset;
        var tag = reader.Byte();
        return reader.TryPrimitive(tag) is { Kind: > JsKind.Null } primitive
            ? new JsWrapperObject(primitive)
            : throw DataCloneException.At(start, $"a wrapper holds a boolean, number, bigint or string, not tag 0x{tag:X2}");
    }

    private static JsDate ReadDate(ref RecordReader reader)
    {
        var start = reader.Offset;
        var timeMs = reader.Float64();
        var date = new JsDate(timeMs);
        return date.TimeMs.Equals(timeMs) ? date : throw DataCloneException.At(start, $"{timeMs} is not the time value of a date");
    }

    private static JsRegExp ReadRegExp(ref RecordReader reader)
    {
        var source = reader.String();
        var start = reader.Offset;
        var flags = reader.String();
        return JsRegExp.AreFlags(flags)
            ? new JsRegExp(source, flags)
            : throw DataCloneException.At(start, "these are not the flags of a regular expression");
    }

    private static JsArrayBuffer ReadBuffer(ref RecordReader reader, bool isResizable)
    {
        var start = reader.Offset;
        var length = reader.Count(Array.MaxLength, "the length of a buffer");
        long? maximum = isResizable ? reader.Count() : null;
        return maximum is null || maximum >= length
            ? new JsArrayBuffer(reader.Raw((int)length).ToArray(), maximum)
            : throw DataCloneException.At(start, $"a buffer of {length} bytes has a maximum of {maximum}");
    }

    private static JsError ReadError(ref RecordReader reader)
    {
        var start = reader.Offset;
        var type = (JsErrorType)reader.Byte();
        return Enum.IsDefined(type)
            ? new JsError(type, reader.OptionalString(), reader.OptionalString())
            : throw DataCloneException.At(start, $"0x{(byte)type:X2} is not a type of error");
    }
}
