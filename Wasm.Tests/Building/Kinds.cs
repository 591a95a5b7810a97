namespace Messaging.Wasm.Tests.Building;

/// <summary>Value types by name, and function types as text.</summary>
internal static class Kinds
{
    public static readonly Dictionary<string, byte> Letters = new() { ["i32"] = 0x7F, ["i64"] = 0x7E, ["f32"] = 0x7D, ["f64"] = 0x7C };

    /// <summary>The bytes of a function type like <c>i32 f64 -> i32</c>, in which either side may be empty.</summary>
    public static byte[] FunctionType(string text)
    {
        var sides = text.Split("->");
        return new ByteWriter().Raw(0x60).Sized(List(sides[0])).Sized(List(sides[1])).ToArray();
    }

    private static byte[] List(string side) => [.. side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Letters[name])];
}
