using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Dom;

public sealed class Attributes
{
    [Fact]
    public void AreAListThatFollowsTheElement() => Assert.Equal(
        ["3 id=p class=a b data-x=1", "true true p null", "[ '0', '1', '2' ]", "2"],
        ConsoleOf("""
            const { attributes } = p;
            console.log(attributes.length, [...attributes].map(a => `${a.name}=${a.value}`).join(' '));
            console.log(attributes[0] === attributes.id, attributes.getNamedItem('CLASS') === p.getAttributeNode('class'), attributes.item(0).value, attributes.item(9));
            console.log(Object.keys(attributes));
            p.removeAttribute('data-x');
            console.log(attributes.length);
            """));

    [Fact]
    public void AreNodesThatCanBeTakenAwayAndPutElsewhere() => Assert.Equal(
        ["z true 2 [object Attr]", "true null z ", "z true", "InUseAttributeError", "NotFoundError", "new=1"],
        ConsoleOf("""
            const attr = p.getAttributeNode('class'), other = document.createElement('b');
            attr.value = 'z';
            console.log(p.className, attr instanceof Node, attr.nodeType, `${attr}`);
            console.log(p.removeAttributeNode(attr) === attr, attr.ownerElement, attr.value, p.className);
            other.setAttributeNode(attr);
            console.log(other.className, attr.ownerElement === other);
            try { p.setAttributeNode(attr) } catch (error) { console.log(error.name) }
            try { p.attributes.removeNamedItem('gone') } catch (error) { console.log(error.name) }
            const made = document.createAttribute('New');
            made.value = 1;
            p.setAttributeNode(made);
            console.log(`${made.name}=${p.getAttribute('new')}`);
            """));

    [Fact]
    public void BelongToImagesAndOptionsMadeByTheirOtherNames() => Assert.Equal(
        ["true 10 true", "<option value=\"v\" selected=\"\">t</option> true", "TypeError"],
        ConsoleOf("""
            const image = new Image(10);
            console.log(image instanceof HTMLImageElement, image.width, Image.prototype === HTMLImageElement.prototype);
            const option = new Option('t', 'v', true, true);
            console.log(option.outerHTML, option.selected);
            try { Image() } catch (error) { console.log(error.name) }
            """));

    [Fact]
    public void OfAnAreaMakeItALink() => Assert.Equal(
        ["h:81 /p http://h:81/p?q#f", "http://h:82/p?q#f"],
        ConsoleOf("""
            const area = document.createElement('area');
            area.href = 'http://h:81/p?q#f';
            console.log(area.host, area.pathname, `${area}`);
            area.port = 82;
            console.log(area.href);
            """));

    [Fact]
    public void AreNotAllThereIsBesideElements() => Assert.Equal(
        ["t d 7 true", "InvalidCharacterError", "FileList [] 0 null null"],
        ConsoleOf("""
            const instruction = document.createProcessingInstruction('t', 'd');
            console.log(instruction.target, instruction.data, instruction.nodeType, instruction instanceof ProcessingInstruction);
            try { document.createProcessingInstruction('t', 'a?>b') } catch (error) { console.log(error.name) }
            const input = document.createElement('input'), text = input.files;
            input.type = 'file';
            console.log(input.files, input.files.length, input.files.item(0), text);
            """));

    [Fact]
    public void ThatOpenDetailsTellOfItInATask() => Assert.Equal(
        ["set", "toggle true", "toggle false"],
        ConsoleOf("""
            const details = document.createElement('details'), summary = details.appendChild(document.createElement('summary'));
            details.ontoggle = () => {
              console.log('toggle', details.open);
              if (details.open) summary.click();
            };
            details.open = true; details.open = false; details.open = true;
            console.log('set');
            """));

    [Fact]
    public void ThatAreNotThereAreNotTakenAway() => Assert.Equal(
        ["clicked"],
        ConsoleOf("p.onclick = () => console.log('clicked'); p.removeAttribute('onclick'); p.click()"));

    private static IReadOnlyList<string> ConsoleOf(string script)
    {
        IReadOnlyList<string> console = [];
        Browser.WithPage($"<p id=p class='a b' data-x=1></p><script>{script}</script>", (browser, _) => console = [.. browser.Console, .. browser.Problems]);
        return console;
    }
}
