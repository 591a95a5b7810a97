namespace Hocon;

/// <summary>The forms of a value.</summary>
public enum HoconType
{
    Empty,
    Array,
    Object,
    Number,
    Boolean,
    String,
}
