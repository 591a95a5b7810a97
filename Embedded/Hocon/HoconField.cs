namespace Hocon;

/// <summary>One field of an object.</summary>
public sealed class HoconField
{
    internal HoconField(string key, HoconValue value)
    {
        Key = key;
        Value = value;
    }

    public string Key { get; }

    public HoconValue Value { get; }

    public HoconType Type => Value.Type;

    public HoconObject GetObject() => Value.GetObject();

    public string? GetString() => Value.GetString();

    public IList<HoconValue> GetArray() => Value.GetArray();

    public override string ToString() => Value.ToString();
}
