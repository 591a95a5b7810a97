using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class FileReaders
{
    [Fact]
    public void TellOfTheirReadingInTasksOfTheirOwn() => Assert.Equal(
        ["loadstart 1 null", "microtask", "progress 1 null", "microtask", "load 2 ab", "microtask", "loadend 2 ab", "microtask"],
        Browser.ConsoleOf("""
            const reader = new FileReader();
            for (const type of ['loadstart', 'progress', 'load', 'loadend']) reader[`on${type}`] = () => {
              console.log(type, reader.readyState, reader.result);
              queueMicrotask(() => console.log('microtask'));
            };
            reader.readAsText(new Blob(['ab']));
            """));

    [Fact]
    public void ReadTextInTheEncodingThatIsAskedForOrMarkedOrNamed() => Assert.Equal(
        ["é", "é", "é", "AÿZ"],
        Browser.ConsoleOf("""
            const read = (bytes, type, encoding) => new Promise(resolve => {
              const reader = new FileReader();
              reader.onload = () => resolve(reader.result);
              reader.readAsText(new Blob([new Uint8Array(bytes)], { type }), encoding);
            });
            (async () => {
              console.log(await read([0xE9], '', 'latin1'));
              console.log(await read([0xFE, 0xFF, 0, 0xE9], '', 'utf-8'));
              console.log(await read([0xE9, 0], 'text/plain;charset="utf-16le"', 'no-such-name'));
              const reader = new FileReader();
              reader.onload = () => console.log(reader.result);
              reader.readAsBinaryString(new Blob([new Uint8Array([65, 255, 90])]));
            })();
            """));

    [Fact]
    public void WaitInWorkers() => Browser.With(
        [
            ("index.html", "<script>console.log(typeof FileReaderSync); new Worker('w.js').onmessage = e => console.log(e.data)</script>"),
            ("w.js", """
                const reader = new FileReaderSync(), blob = new Blob(['é'], { type: 'text/x' });
                const parts = [reader.readAsText(blob), reader.readAsDataURL(blob), reader.readAsArrayBuffer(blob).byteLength, reader.readAsBinaryString(blob).length];
                try { reader.readAsText('x') } catch (error) { parts.push(error.name) }
                postMessage(parts.join());
                """),
        ],
        (browser, _) => Assert.Equal(["undefined", "é,data:text/x;base64,w6k=,2,2,TypeError"], [.. browser.Console, .. browser.Problems]));
}
