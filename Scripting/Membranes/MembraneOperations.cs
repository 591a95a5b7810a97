using Messaging.Scripting.Dom;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Membranes;

/// <summary>Answers <see cref="MembraneOperation"/>.</summary>
internal sealed class MembraneOperations(Membrane membrane, WindowNumbers windows, FrameElements frames, NodeHandles nodes)
{
    public void Call(MembraneOperation operation, HostCall call)
    {
        switch (operation)
        {
            case MembraneOperation.OwnRealm: call.Return(membrane.Number); break;
            case MembraneOperation.RealmOfWindow: call.Return(membrane.Find(windows[call.Integer(0)])?.Number ?? 0); break;
            case MembraneOperation.CallRealm: CallRealm(call); break;
            case MembraneOperation.HoldForeign: membrane.Hold(new ForeignNumber(call.Number(0))); break;
            case MembraneOperation.ReleaseForeign: membrane.Release(new ForeignNumber(call.Number(0))); break;
            case MembraneOperation.TakePort: call.Return(membrane.TakePort(call.Integer(0), call.Integer(1))); break;
            case MembraneOperation.ElementOfWindow: call.Return(nodes.HandleOf(frames.ElementOf(windows[call.Integer(0)]))); break;
        }
    }

    private void CallRealm(HostCall call)
    {
        var values = new RealmValue[call.Count - 1];
        for (var i = 0; i < values.Length; i++)
            values[i] = call.Item(i + 1);
        call.Return(membrane.Call(call.Integer(0), values));
    }
}
