using Messaging.Scripting.Dom;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Globals;

/// <summary>The operations behind what every global object has, a window's as well as a worker's.</summary>
internal sealed class GlobalOperations(UrlOperations url)
{
    public void Call(int operation, HostCall call)
    {
        switch (operation >> OperationGroup.Shift)
        {
            case OperationGroup.Url: url.Call((UrlOperation)operation, call); break;
        }
    }
}
