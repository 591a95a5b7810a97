using Messaging.Channels;
using Messaging.Windows;

namespace Messaging.Simulation.Tests.Nodes;

/// <summary>Asks a window that may be on another node, with a port for the answers.</summary>
internal sealed class DistantAskingPage : Support.Page
{
    private readonly List<string> _answers = [];

    public override object? Interact(object request)
    {
        if (request is not WindowRef other)
            return string.Join(", ", _answers);
        var (port1, port2) = Scope.Ports.CreateChannel();
        port1.Start();
        PostTo(other, "hello", port2);
        return null;
    }

    public override void DeliverClose(PortHandle port) => _answers.Add("closed");

    protected override void OnPortMessage(PortHandle port, string text, IReadOnlyList<PortHandle> ports) => _answers.Add(text);
}
