using Messaging.Wasm.Modules;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Reading;

/// <summary>LEB128, as read in the constant of a global.</summary>
public sealed class IntegerEncodingTests
{
    private static byte[] Global(byte kind, byte constant, string encoded)
    {
        var content = new ByteWriter().Raw(1, kind, 0, constant).Raw(Convert.FromHexString(encoded)).Raw(0x0B).ToArray();
        var export = new ByteWriter().Raw(7).Sized([1, 1, (byte)'g', 3, 0]).ToArray();
        return [.. ModuleBuilder.Header, .. new ByteWriter().Raw(6).Sized(content).ToArray(), .. export];
    }

    private static long Read(byte[] module) =>
        Execution.TranslatedModule.Translate(WasmModule.Read(module)).Instantiate(new Execution.WasmImports()).GetGlobal("g");

    [Theory]
    [InlineData("00", 0)]
    [InlineData("7f", -1)]
    [InlineData("3f", 63)]
    [InlineData("40", -64)]
    [InlineData("c000", 64)]
    [InlineData("808000", 0)]
    [InlineData("8080808000", 0)]
    [InlineData("ffffffff07", int.MaxValue)]
    [InlineData("8080808078", int.MinValue)]
    [InlineData("ffffffff7f", -1)]
    public void ASignedIntegerOf32BitsIsRead(string encoded, int value) => Assert.Equal(value, Read(Global(0x7F, 0x41, encoded)));

    [Theory]
    [InlineData("ffffffffffffffffff00", long.MaxValue)]
    [InlineData("8080808080808080807f", long.MinValue)]
    [InlineData("ffffffffffffffffff7f", -1L)]
    [InlineData("80808080808001", 1L << 42)]
    public void ASignedIntegerOf64BitsIsRead(string encoded, long value) => Assert.Equal(value, Read(Global(0x7E, 0x42, encoded)));

    [Theory]
    [InlineData("ffffffff0f")]
    [InlineData("8080808070")]
    [InlineData("ffffffff4f")]
    [InlineData("808080808000")]
    public void AnIntegerThatDoesNotFitInto32BitsIsRefused(string encoded) => Expect.Refused(Global(0x7F, 0x41, encoded), "32 bits");

    [Theory]
    [InlineData("ffffffffffffffffff01")]
    [InlineData("8080808080808080807e")]
    [InlineData("8080808080808080808000")]
    public void AnIntegerThatDoesNotFitInto64BitsIsRefused(string encoded) => Expect.Refused(Global(0x7E, 0x42, encoded), "64 bits");

    [Theory]
    [InlineData("8080808010")]
    [InlineData("ffffffff1f")]
    [InlineData("808080808000")]
    public void AnUnsignedIntegerThatDoesNotFitIsRefused(string length) =>
        Expect.Refused([.. ModuleBuilder.Header, 1, .. Convert.FromHexString(length)], "32 bits");
}
