using Messaging.Wasm.Modules;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Reading;

public sealed class HeaderTests
{
    [Fact]
    public void AHeaderAloneIsAnEmptyModule() => Assert.Empty(WasmModule.Read(ModuleBuilder.Header).Imports);

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("0061736d")]
    [InlineData("0061736d010000")]
    public void AnIncompleteHeaderIsRefused(string bytes) => Expect.Refused(Convert.FromHexString(bytes), "bytes are needed");

    [Fact]
    public void AnotherFileIsRefused() => Assert.Equal(0, Expect.Refused("<html></html>"u8.ToArray(), "not a WebAssembly module").Offset);

    [Fact]
    public void AnotherVersionIsRefused() => Assert.Equal(4, Expect.Refused([.. ModuleBuilder.Header[..4], 2, 0, 0, 0], "version").Offset);
}
