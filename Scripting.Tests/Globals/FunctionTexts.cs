using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class FunctionTexts
{
    [Fact]
    public void ShowNoSourceOfTheUserAgent() => Assert.Equal(
        ["function MessagePort() { [native code] }", "function postMessage() { [native code] }", "function get type() { [native code] }", "x => 1", "true", "false"],
        Browser.ConsoleOf("""
            console.log(String(MessagePort));
            console.log(String(MessagePort.prototype.postMessage));
            console.log(String(Object.getOwnPropertyDescriptor(Event.prototype, 'type').get));
            console.log(String(x => 1));
            console.log(String(Function.prototype.toString).includes('[native code]'));
            console.log('fileName' in Function.prototype);
            """));
}
