using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class Blobs
{
    [Fact]
    public void AreMadeOfTextsBytesAndOtherBlobs() => Assert.Equal(
        ["7 text/plain", "aéb\nBlob", "3 text/css: \u00E9b", "true 97"],
        Browser.ConsoleOf("""
            const inner = new Blob(['b']);
            const blob = new Blob(['a', new TextEncoder().encode('é'), inner, '\r\n', '', 'Bl'], { type: 'TEXT/Plain', endings: 'native' });
            console.log(blob.size, blob.type);
            blob.text().then(async text => {
              console.log(text + 'ob');
              const part = blob.slice(1, -3, 'text/css');
              console.log(part.size, part.type + ':', await part.text());
              const buffer = await blob.arrayBuffer();
              console.log(buffer instanceof ArrayBuffer, (await blob.bytes())[0]);
            });
            """));

    [Fact]
    public void ThatAreFilesHaveANameAndATime() => Assert.Equal(
        ["n.txt 5 1 true true", "1767225600000", "TypeError [object File]"],
        Browser.ConsoleOf("""
            const file = new File(['x'], 'n.txt', { lastModified: 5 });
            console.log(file.name, file.lastModified, file.size, file instanceof Blob, file.slice() instanceof Blob && !(file.slice() instanceof File));
            console.log(new File([], '').lastModified);
            try { new File('x'); } catch (error) { console.log(error.name, Object.prototype.toString.call(file)); }
            """));

    [Fact]
    public void AreClonedAndPosted() => Assert.Equal(
        ["File n 5 text/x x", "true true false", "Blob hi", "Blob again"],
        Browser.ConsoleOf("""
            const file = structuredClone(new File(['x'], 'n', { type: 'text/x', lastModified: 5 }));
            const show = async blob => console.log(blob.constructor.name, await blob.text());
            file.text().then(text => console.log(file.constructor.name, file.name, file.lastModified, file.type, text));
            const blob = new Blob(['hi']);
            const twice = structuredClone([blob, blob]);
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = async event => { await show(event.data.blob); await show(event.data.list[1]); };
            port2.postMessage({ blob, list: [1, new Blob(['again'])] });
            Promise.resolve().then(() => console.log(twice[0] === twice[1], twice[0] instanceof Blob, twice[0] === blob));
            """));

    [Fact]
    public void AreReadByAReader() => Assert.Equal(
        ["loadstart 1", "progress 1", "load 2", "data:text/x;base64,aGk=", "loadend 2", "InvalidStateError"],
        Browser.ConsoleOf("""
            const reader = new FileReader();
            for (const type of ['loadstart', 'progress', 'load', 'loadend'])
              reader.addEventListener(type, event => {
                console.log(type, type === 'progress' ? 1 : reader.readyState);
                if (type === 'load') console.log(reader.result);
                if (type === 'loadend') { reader.readAsText(new Blob()); try { reader.readAsText(new Blob()); } catch (error) { console.log(error.name); } reader.abort = 0; }
              }, { once: true });
            reader.readAsDataURL(new Blob(['hi'], { type: 'text/x' }));
            """));

    [Fact]
    public void HaveUrlsThatAreTheSameInEveryRun()
    {
        var script = """
            const url = URL.createObjectURL(new Blob(['x']));
            console.log(/^blob:https:\/\/site\.test\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(url), url);
            URL.revokeObjectURL(url);
            try { URL.createObjectURL('x'); } catch (error) { console.log(error.name); }
            """;
        var first = Browser.ConsoleOf(script);
        Assert.StartsWith("true blob:", first[0], StringComparison.Ordinal);
        Assert.Equal("TypeError", first[1]);
        Assert.Equal(first, Browser.ConsoleOf(script));
    }

    [Fact]
    public void OfScriptsAreLoadedByTheirUrl() => Assert.Equal(
        ["from the blob"],
        Browser.ConsoleOf("""
            const script = document.createElement('script');
            script.src = URL.createObjectURL(new Blob(['console.log("from the blob")'], { type: 'text/javascript' }));
            document.body.append(script);
            """));
}
