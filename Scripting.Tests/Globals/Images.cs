using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class Images
{
    [Fact]
    public void HavePixelsWithoutACanvas() => Assert.Equal(
        ["2 3 24 srgb", "1 2 true", "2 display-p3"],
        Browser.ConsoleOf("""
            const blank = new ImageData(2, 3), bytes = new Uint8ClampedArray(8), around = new ImageData(bytes, 1);
            console.log(blank.width, blank.height, blank.data.length, blank.colorSpace);
            console.log(around.width, around.height, around.data === bytes);
            console.log(new ImageData(bytes, 1, 2, { colorSpace: 'display-p3' }).height, new ImageData(1, 1, { colorSpace: 'display-p3' }).colorSpace);
            """));

    [Theory]
    [InlineData("0, 1", "IndexSizeError")]
    [InlineData("1", "TypeError")]
    [InlineData("new Uint8ClampedArray(3), 1", "InvalidStateError")]
    [InlineData("new Uint8ClampedArray(12), 2", "IndexSizeError")]
    [InlineData("new Uint8ClampedArray(8), 1, 3", "IndexSizeError")]
    [InlineData("new Uint8Array(4), 1", "TypeError")]
    [InlineData("1, 1, { colorSpace: 'grey' }", "TypeError")]
    public void AreRefusedWithoutWholeRows(string arguments, string error) => Assert.Equal(
        [error], Browser.ConsoleOf($"try {{ new ImageData({arguments}) }} catch (error) {{ console.log(error.name) }}"));

    [Fact]
    [Requirement("K12")]
    public void AreClonedWithTheirPixels() => Assert.Equal(
        ["ImageData 1 2 1,2,3,4,5,6,7,8 display-p3 true false", "true true 0", "DataCloneError"],
        Browser.ConsoleOf("""
            const image = new ImageData(new Uint8ClampedArray([1, 2, 3, 4, 5, 6, 7, 8]), 1, 2, { colorSpace: 'display-p3' });
            image.more = 1;
            const input = document.createElement('input');
            input.type = 'file';
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = ({ data: { a, b, files } }) => {
              console.log(a.constructor.name, a.width, a.height, `${a.data}`, a.colorSpace, a === b, 'more' in a);
              console.log(files instanceof FileList, files !== input.files, files.length);
              structuredClone(image.data.buffer, { transfer: [image.data.buffer] });
              try { structuredClone(image) } catch (error) { console.log(error.name) }
            };
            port1.postMessage({ a: image, b: image, files: input.files });
            """));

    [Fact]
    public void AreWhatACanvasKeepsAndGivesBack() => Assert.Equal(
        ["300 150 0,0,0,0", "1,2,3,4 0,0,0,0", "1,2,3,4,0,0,0,0 2 1", "0,0,0,0", "5 300", "null true true"],
        Browser.ConsoleOf("""
            const canvas = document.createElement('canvas'), context = canvas.getContext('2d');
            console.log(canvas.width, canvas.height, `${context.getImageData(0, 0, 1, 1).data}`);
            const image = context.createImageData(1, 1);
            image.data.set([1, 2, 3, 4]);
            context.putImageData(image, 4, 5);
            console.log(`${context.getImageData(4, 5, 1, 1).data}`, `${context.getImageData(5, 5, 1, 1).data}`);
            const both = context.getImageData(6, 6, -2, -1);
            console.log(`${both.data}`, both.width, both.height);
            canvas.width = 5;
            console.log(`${context.getImageData(4, 5, 1, 1).data}`);
            canvas.setAttribute('width', ' 5px');
            const width = canvas.width;
            canvas.setAttribute('width', 'wide');
            console.log(width, canvas.width);
            console.log(canvas.getContext('webgl'), canvas.getContext('2d') === context, context.canvas === canvas);
            """));

    [Theory]
    [InlineData("createImageData(0, 1)", "IndexSizeError")]
    [InlineData("createImageData(1)", "TypeError")]
    [InlineData("getImageData(0, 0, 1, 0)", "IndexSizeError")]
    [InlineData("getImageData(NaN, 0, 1, 1)", "TypeError")]
    [InlineData("putImageData({}, 0, 0)", "TypeError")]
    [InlineData("createImageData.call({}, 1, 1)", "TypeError")]
    public void AreRefusedByACanvasWithoutASizeOrAPlace(string call, string error) => Assert.Equal(
        [error],
        Browser.ConsoleOf($"const context = document.createElement('canvas').getContext('2d'); try {{ context.{call} }} catch (error) {{ console.log(error.name) }}"));

    [Fact]
    [Requirement("K12", "K15")]
    public void AreBitmapsThatAreClonedInWindowsAndWorkers() => Assert.Equal(
        ["ImageBitmap 2 1 true", "0 0 DataCloneError", "1 3", "InvalidStateError TypeError"],
        Browser.ConsoleOf("""
            const image = new ImageData(new Uint8ClampedArray([1, 2, 3, 4, 5, 6, 7, 8]), 2, 1);
            const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = e => postMessage(e.data)'])));
            createImageBitmap(image).then(bitmap => {
              worker.postMessage([bitmap, bitmap]);
              worker.onmessage = ({ data: [clone, same] }) => {
                console.log(clone.constructor.name, clone.width, clone.height, clone === same && clone !== bitmap);
                bitmap.close();
                try { structuredClone(bitmap) } catch (error) { console.log(bitmap.width, bitmap.height, error.name) }
                createImageBitmap(clone, 1, 0, 1, -3).then(part => {
                  console.log(part.width, part.height);
                  Promise.all([new Blob(), {}].map(other => createImageBitmap(other).catch(error => error.name))).then(names => console.log(...names));
                });
              };
            });
            """));

    [Fact]
    [Requirement("K15")]
    public void AreBitmapsThatAreGivenUpWhenTheyAreTransferred() => Assert.Equal(
        ["2 1 true 0", "0 DataCloneError DataCloneError", "0 false"],
        Browser.ConsoleOf("""
            const image = () => createImageBitmap(new ImageData(2, 1)), { port1, port2 } = new MessageChannel();
            Promise.all([image(), image()]).then(([bitmap, unnamed]) => {
              const { port, images } = structuredClone({ images: [bitmap, bitmap], port: port1 }, { transfer: [bitmap, port1] });
              console.log(images[0].width, images[0].height, images[0] === images[1] && port instanceof MessagePort, bitmap.width);
              const refused = (...transfer) => { try { structuredClone(null, { transfer }) } catch (error) { return error.name } };
              console.log(bitmap.height, refused(bitmap), refused(images[0], images[0]));
              structuredClone(null, { transfer: [unnamed] });
              console.log(unnamed.width, images[0].width === 0);
              port1.close();
            });
            """));
}
