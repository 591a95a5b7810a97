using System.Globalization;

namespace Akka.Serialization;

/// <summary>Values of a fixed form: numbers, dates and the like.</summary>
internal static class SimpleValues
{
    public static bool Includes(Type type) =>
        type.IsEnum || (type.IsPrimitive && type != typeof(nint) && type != typeof(nuint))
        || type == typeof(decimal) || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(Guid);

    public static void Write(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case Enum: writer.Write(BitsOf(value)); break;
            case bool x: writer.Write(x); break;
            case char x: writer.Write((ushort)x); break;
            case sbyte x: writer.Write(x); break;
            case byte x: writer.Write(x); break;
            case short x: writer.Write(x); break;
            case ushort x: writer.Write(x); break;
            case int x: writer.Write(x); break;
            case uint x: writer.Write(x); break;
            case long x: writer.Write(x); break;
            case ulong x: writer.Write(x); break;
            case float x: writer.Write(x); break;
            case double x: writer.Write(x); break;
            case decimal x: writer.Write(x); break;
            case DateTime x: writer.Write(x.ToBinary()); break;
            case TimeSpan x: writer.Write(x.Ticks); break;
            case Guid x: writer.Write(x.ToByteArray()); break;
            case DateTimeOffset x:
                writer.Write(x.Ticks);
                writer.Write(x.Offset.Ticks);
                break;
        }
    }

    public static object Read(BinaryReader reader, Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Enum.ToObject(type, reader.ReadInt64()),
        TypeCode.Boolean => reader.ReadBoolean(),
        TypeCode.Char => (char)reader.ReadUInt16(),
        TypeCode.SByte => reader.ReadSByte(),
        TypeCode.Byte => reader.ReadByte(),
        TypeCode.Int16 => reader.ReadInt16(),
        TypeCode.UInt16 => reader.ReadUInt16(),
        TypeCode.Int32 => reader.ReadInt32(),
        TypeCode.UInt32 => reader.ReadUInt32(),
        TypeCode.Int64 => reader.ReadInt64(),
        TypeCode.UInt64 => reader.ReadUInt64(),
        TypeCode.Single => reader.ReadSingle(),
        TypeCode.Double => reader.ReadDouble(),
        TypeCode.Decimal => reader.ReadDecimal(),
        TypeCode.DateTime => DateTime.FromBinary(reader.ReadInt64()),
        _ when type == typeof(TimeSpan) => TimeSpan.FromTicks(reader.ReadInt64()),
        _ when type == typeof(Guid) => new Guid(reader.ReadBytes(16)),
        _ => new DateTimeOffset(reader.ReadInt64(), TimeSpan.FromTicks(reader.ReadInt64())),
    };

    private static long BitsOf(object value) => Type.GetTypeCode(value.GetType()) == TypeCode.UInt64
        ? unchecked((long)Convert.ToUInt64(value, CultureInfo.InvariantCulture))
        : Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
