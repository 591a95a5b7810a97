using Messaging.Wasm.Modules;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Reading;

public sealed class SectionTests
{
    private static byte[] Module(params byte[][] sections) => [.. ModuleBuilder.Header, .. sections.SelectMany(section => section)];

    private static byte[] Section(byte id, params byte[] content) => new ByteWriter().Raw(id).Sized(content).ToArray();

    [Fact]
    public void CustomSectionsMayStandAnywhereAndAreSkipped()
    {
        var custom = Section(0, [4, (byte)'n', (byte)'a', (byte)'m', (byte)'e', 1, 2, 3]);
        var module = WasmModule.Read(Module(custom, Section(1, 0), custom, custom, Section(3, 0), custom));
        Assert.Null(module.ExportedFunction("f"));
    }

    [Fact]
    public void ACustomSectionNeedsAName() => Expect.Refused(Module(Section(0, 5, (byte)'a')), "count of 5");

    [Fact]
    public void SectionsMustBeInOrder() => Expect.Refused(Module(Section(3, 0), Section(1, 0)), "Type", "wrong place");

    [Fact]
    public void ASectionMayBeThereOnce() => Expect.Refused(Module(Section(1, 0), Section(1, 0)), "Type", "twice");

    [Fact]
    public void AnUnknownSectionIsRefused() => Expect.Refused(Module(Section(14, 0)), "14 is not a section");

    [Fact]
    public void ASectionMustEndWithItsContent() => Expect.Refused(Module(Section(1, 0, 0)), "longer than its content");

    [Fact]
    public void ASectionMustNotEndBeforeItsContent() => Expect.Refused(Module(Section(1, 1, 0x60, 0)), "end unexpectedly");

    [Fact]
    public void ACountMustNotExceedTheBytesThatAreLeft() => Expect.Refused(Module(Section(1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F)), "count");

    [Fact]
    public void EveryDeclaredFunctionNeedsCode() =>
        Expect.Refused(Module(Section(1, 1, 0x60, 0, 0), Section(3, 1, 0)), "1 functions are declared and 0 have code");

    [Fact]
    public void CodeNeedsADeclaredFunction() => Expect.Refused(Module(Section(10, 1, 2, 0, 0x0B)), "0 functions are declared and 1 have code");

    [Fact]
    public void TheDataCountIsCompared()
    {
        var memory = Section(5, 1, 0, 1);
        var data = Section(11, 1, 0, 0x41, 0, 0x0B, 1, 9);
        WasmModule.Read(Module(memory, Section(12, 1), data));
        Expect.Refused(Module(memory, Section(12, 2), data), "2 data segments are announced and there are 1");
    }

    [Fact]
    public void ANameMustBeUtf8()
    {
        var module = Module(Section(5, 1, 0, 1), Section(7, 1, 2, 0xC3, 0x28, 2, 0));
        Expect.Refused(module, "UTF-8");
    }

    [Fact]
    public void ExportNamesMustDiffer() =>
        Expect.Refused(Module(Section(5, 1, 0, 1), Section(7, 2, 1, (byte)'m', 2, 0, 1, (byte)'m', 2, 0)), "'m' is exported twice");

    [Theory]
    [InlineData(0, "function 0 does not exist")]
    [InlineData(1, "table 0 does not exist")]
    [InlineData(2, "memory 0 does not exist")]
    [InlineData(3, "global 0 does not exist")]
    [InlineData(5, "0x05 is not a kind of export")]
    public void AnExportMustExist(byte kind, string problem) => Expect.Refused(Module(Section(7, 1, 1, (byte)'e', kind, 0)), problem);

    [Fact]
    public void TheStartFunctionHasNoParameters() =>
        Expect.Refused(new ModuleBuilder().Function("", "i32 ->", "").Start(0).Build(), "start function");

    [Fact]
    public void AMaximumMustNotBeBelowTheMinimum() => Expect.Refused(new ModuleBuilder().Memory(3, 2).Build(), "maximum below its minimum");

    [Fact]
    public void AMemoryHasAtMostFourGigabytes() => Expect.Refused(new ModuleBuilder().Memory(65537).Build(), "at most 65536");

    [Fact]
    public void ASegmentNeedsItsTableOrMemory()
    {
        Expect.Refused(new ModuleBuilder().Elements(0).Build(), "table 0 does not exist");
        Expect.Refused(new ModuleBuilder().Data(0, 1).Build(), "memory 0 does not exist");
    }

    [Fact]
    public void AGlobalsFirstValueHasItsKind() =>
        Expect.Refused(Module(Section(6, 1, 0x7F, 0, 0x42, 0, 0x0B)), "the constant must be of type i32");

    [Fact]
    public void AnImportedFunctionIsListedWithItsType()
    {
        var import = Assert.Single(new ModuleBuilder().Import("env", "f", "i32 f64 -> i64").Read().Imports);
        Assert.Equal("env.f (i32, f64) -> i64", import.ToString());
    }
}
