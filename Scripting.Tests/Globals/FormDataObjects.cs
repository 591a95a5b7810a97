using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class FormDataObjects
{
    [Fact]
    public void HoldEntriesInOrder() => Assert.Equal(
        ["a=1 b=2 a=3", "1 [ '1', '3' ] null true false", "a=9 b=2", "b=2", "TypeError"],
        Browser.ConsoleOf("""
            const data = new FormData(), show = () => console.log([...data].map(([name, value]) => `${name}=${value}`).join(' '));
            data.append('a', 1); data.append('b', 2); data.append('a', 3);
            show();
            console.log(data.get('a'), data.getAll('a'), data.get('c'), data.has('b'), data.has('c'));
            data.set('a', 9);
            show();
            data.delete('a');
            show();
            try { data.append('a', 'text', 'name') } catch (error) { console.log(error.name) }
            """));

    [Fact]
    public void MakeFilesOfBlobs() => Assert.Equal(
        ["true blob", "x.txt", "own.txt true"],
        Browser.ConsoleOf("""
            const data = new FormData(), file = new File(['f'], 'own.txt');
            data.append('a', new Blob(['b']));
            console.log(data.get('a') instanceof File, data.get('a').name);
            data.set('a', file, 'x.txt');
            console.log(data.get('a').name);
            data.set('a', file);
            console.log(data.get('a').name, data.get('a') === file);
            """));

    [Fact]
    public void TakeWhatAFormHolds() => Assert.Equal(
        ["t=one c=on s=y", "t=one c=on s=y b=go", "TypeError", "TypeError"],
        [.. ConsoleOf("""
            <form><input name=t value=one><input type=checkbox name=c checked><input name=d disabled value=no>
            <select name=s><option>x<option selected>y</select><button name=b value=go>b</button></form>
            <script>
              const form = document.querySelector('form'), show = data => console.log([...data].map(pair => pair.join('=')).join(' '));
              show(new FormData(form));
              show(new FormData(form, document.querySelector('button')));
              try { new FormData({}) } catch (error) { console.log(error.name) }
              try { new FormData(form, form) } catch (error) { console.log(error.name) }
            </script>
            """)]);

    [Fact]
    public void AreTheBodyOfARequest() => Assert.Equal(
        ["true", "--B|Content-Disposition: form-data; name=\"a%22\"||1|2|--B|Content-Disposition: form-data; name=\"f\"; filename=\"x\"|Content-Type: text/x||file|--B--|"],
        Browser.ConsoleOf("""
            (async () => {
              const data = new FormData();
              data.append('a"', '1\n2');
              data.append('f', new File(['file'], 'x', { type: 'text/x' }));
              const response = new Response(data), boundary = response.headers.get('content-type').split('boundary=')[1];
              const text = await response.text();
              console.log(response.headers.get('content-type').startsWith('multipart/form-data; boundary='));
              console.log(text.replaceAll(`--${boundary}`, '--B').replaceAll('\r\n', '|'));
            })();
            """));

    [Fact]
    public void AreReadFromTheBodyOfAResponse() => Assert.Equal(
        ["a=1&b= x y", "é\"=ü f=n.bin x/y 255,0", "TypeError", "TypeError"],
        Browser.ConsoleOf("""
            (async () => {
              const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
              console.log([...await new Response('a=1&b=%20x+y', form).formData()].map(pair => pair.join('=')).join('&'));
              const data = new FormData();
              data.append('é"', 'ü');
              data.append('f', new Blob([new Uint8Array([255, 0])], { type: 'x/y' }), 'n.bin');
              const read = await new Response(data).formData(), file = read.get('f');
              console.log(`é"=${read.get('é"')}`, `f=${file.name}`, file.type, `${await file.bytes()}`);
              await new Response('a=1').formData().catch(error => console.log(error.name));
              await new Response('--b', { headers: { 'content-type': 'multipart/form-data; boundary=b' } }).formData().catch(error => console.log(error.name));
            })();
            """));

    private static IReadOnlyList<string> ConsoleOf(string html)
    {
        IReadOnlyList<string> console = [];
        Browser.WithPage(html, (browser, _) => console = [.. browser.Console, .. browser.Problems]);
        return console;
    }
}
