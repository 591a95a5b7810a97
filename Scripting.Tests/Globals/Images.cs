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
}
