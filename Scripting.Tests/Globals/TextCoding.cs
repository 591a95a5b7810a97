using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class TextCoding
{
    [Fact]
    public void EncodesToUtf8() => Assert.Equal(
        ["utf-8 72,195,169,240,159,152,128,239,191,189", "3 4 72,195,169,33,0", "1 3 226,130,172,0"],
        Browser.ConsoleOf("""
            const encoder = new TextEncoder();
            console.log(encoder.encoding, String(encoder.encode('Hé\u{1F600}\uD800')));
            const into = new Uint8Array(5);
            let { read, written } = encoder.encodeInto('Hé!', into);
            console.log(read, written, String(into));
            const small = new Uint8Array(4);
            ({ read, written } = encoder.encodeInto('€€', small));
            console.log(read, written, String(small));
            """));

    [Theory]
    [InlineData("'utf8'", "[0xEF, 0xBB, 0xBF, 0x61, 0xC3, 0xA9, 0xFF]", "utf-8 aé\uFFFD")]
    [InlineData("'utf-8', { ignoreBOM: true }", "[0xEF, 0xBB, 0xBF, 0x61]", "utf-8 \uFEFFa")]
    [InlineData("' UTF-16 '", "[0x61, 0, 0x3D, 0xD8, 0, 0xDE]", "utf-16le a\U0001F600")]
    [InlineData("'utf-16be'", "[0xFE, 0xFF, 0, 0x61, 0]", "utf-16be a\uFFFD")]
    [InlineData("'latin1'", "[0x61, 0x80, 0xE9]", "windows-1252 a€é")]
    public void DecodesBytes(string label, string bytes, string text) => Assert.Equal(
        [text],
        Browser.ConsoleOf($"const decoder = new TextDecoder({label}); console.log(decoder.encoding, decoder.decode(new Uint8Array({bytes})));"));

    [Fact]
    public void DecodesPieces() => Assert.Equal(
        ["a|é|\U0001F600b|\uFFFD", "|x", "a|\U0001F600"],
        Browser.ConsoleOf("""
            const pieces = (label, ...chunks) => {
              const decoder = new TextDecoder(label);
              const texts = chunks.map((chunk, i) => decoder.decode(new Uint8Array(chunk).buffer, { stream: i < chunks.length - 1 }));
              console.log(texts.join('|'));
            };
            pieces('utf-8', [0x61, 0xC3], [0xA9, 0xF0, 0x9F], [0x98, 0x80, 0x62, 0xE2], []);
            pieces('utf-8', [0xEF, 0xBB], [0xBF, 0x78]);
            pieces('utf-16le', [0x61, 0, 0x3D, 0xD8, 0], [0xDE]);
            """));

    [Fact]
    public void RefusesWhatIsNoText() => Assert.Equal(
        ["TypeError", "RangeError", "TypeError"],
        Browser.ConsoleOf("""
            for (const wrong of [() => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([0xFF])), () => new TextDecoder('klingon'),
              () => new TextDecoder().decode('text')])
              try { wrong(); } catch (error) { console.log(error.name); }
            """));

    [Fact]
    public void KnowsBase64() => Assert.Equal(
        ["aMOp hi InvalidCharacterError InvalidCharacterError"],
        Browser.ConsoleOf("""
            const nameOf = run => { try { run(); } catch (error) { return error instanceof DOMException && error.name; } };
            console.log(btoa('hÃ©'), atob(' aGk '), nameOf(() => btoa('€')), nameOf(() => atob('a')));
            """));
}
