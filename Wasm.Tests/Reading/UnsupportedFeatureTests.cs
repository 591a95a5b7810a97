using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Reading;

/// <summary>What later versions of WebAssembly have and this reader has not is refused by name and place.</summary>
public sealed class UnsupportedFeatureTests
{
    private static byte[] Module(params byte[][] sections) => [.. ModuleBuilder.Header, .. sections.SelectMany(section => section)];

    private static byte[] Section(byte id, params byte[] content) => new ByteWriter().Raw(id).Sized(content).ToArray();

    /// <summary>A module with one function, whose code follows 28 bytes of other things.</summary>
    private static byte[] Code(params byte[] code) => Module(
        Section(1, 1, 0x60, 0, 0),
        Section(3, 1, 0),
        Section(10, new ByteWriter().Raw(1).Sized([0, .. code, 0x0B]).ToArray()));

    [Theory]
    [InlineData("fd0c", "SIMD")]
    [InlineData("fe0300", "threads")]
    [InlineData("fb00", "garbage collection")]
    [InlineData("fc080000", "bulk memory")]
    [InlineData("fc0900", "bulk memory")]
    [InlineData("fc0c0000", "bulk memory")]
    [InlineData("fc0d00", "bulk memory")]
    [InlineData("fc0e0000", "bulk memory")]
    [InlineData("fc0f00", "reference types")]
    [InlineData("fc1000", "reference types")]
    [InlineData("fc1100", "reference types")]
    [InlineData("fc13", "wide arithmetic")]
    [InlineData("0640", "exception handling")]
    [InlineData("0800", "exception handling")]
    [InlineData("1f4000", "exception handling")]
    [InlineData("1200", "tail calls")]
    [InlineData("130000", "tail calls")]
    [InlineData("1400", "typed function references")]
    [InlineData("d400", "typed function references")]
    [InlineData("1c017f", "reference types")]
    [InlineData("2500", "reference types")]
    [InlineData("d070", "reference types")]
    [InlineData("d200", "reference types")]
    public void AnInstructionIsRefusedByTheNameOfItsFeature(string code, string feature)
    {
        var refusal = Expect.Refused(Code(Convert.FromHexString(code)), feature, "not supported");
        Assert.Equal(23, refusal.Offset);
    }

    [Theory]
    [InlineData("27", "0x27 is not an instruction")]
    [InlineData("ff", "0xFF is not an instruction")]
    [InlineData("fc12", "0xFC 18 is not an instruction")]
    [InlineData("fcff7f", "0xFC 16383 is not an instruction")]
    public void ANumberThatIsNoInstructionIsRefused(string code, string problem) =>
        Assert.Equal(23, Expect.Refused(Code(Convert.FromHexString(code)), problem).Offset);

    [Theory]
    [InlineData("0200", "multi-value")]
    [InlineData("0301", "multi-value")]
    [InlineData("02ff00", "multi-value")]
    [InlineData("027b", "SIMD")]
    [InlineData("0270", "reference types")]
    [InlineData("0241", "0x41 is not a block type")]
    public void ABlockTypeIsRefused(string code, string problem) => Expect.Refused(Code(Convert.FromHexString(code)), problem);

    [Fact]
    public void SeveralTablesOrMemoriesInInstructionsAreRefused()
    {
        Expect.Refused(Code(0x11, 0, 1), "several tables");
        Expect.Refused(Code(0x3F, 1), "several memories");
        Expect.Refused(Code(0xFC, 0x0A, 0, 1), "several memories");
    }

    public static TheoryData<byte[], string> Sections => new()
    {
        { Section(1, 1, 0x60, 0, 2, 0x7F, 0x7F), "several results (multi-value)" },
        { Section(1, 1, 0x60, 1, 0x7B, 0), "SIMD" },
        { Section(1, 1, 0x60, 1, 0x6F, 0), "reference types" },
        { Section(1, 1, 0x60, 1, 0x64, 0), "garbage collection or typed references" },
        { Section(1, 1, 0x5F, 0, 0), "garbage collection" },
        { Section(2, 1, 1, 97, 1, 98, 1, 0x70, 0, 1), "an imported table" },
        { Section(2, 1, 1, 97, 1, 98, 2, 0, 1), "an imported memory" },
        { Section(2, 1, 1, 97, 1, 98, 3, 0x7F, 0), "an imported global" },
        { Section(2, 1, 1, 97, 1, 98, 4, 0, 0), "exception handling" },
        { Section(4, 2, 0x70, 0, 1, 0x70, 0, 1), "several tables" },
        { Section(4, 1, 0x6F, 0, 1), "reference types" },
        { Section(5, 2, 0, 1, 0, 1), "several memories" },
        { Section(5, 1, 3, 1, 2), "shared memory" },
        { Section(5, 1, 4, 1), "64-bit memory" },
        { Section(6, 1, 0x7F, 0, 0x41, 1, 0x41, 1, 0x6A, 0x0B), "extended constants" },
        { Section(9, 1, 1, 0, 1, 0), "passive or typed element segments" },
        { Section(11, 1, 1, 0), "passive data segments" },
        { Section(13, 0), "exception handling" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void ADeclarationIsRefusedByTheNameOfItsFeature(byte[] section, string feature) => Expect.Refused(Module(section), feature);
}
