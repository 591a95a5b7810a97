using Messaging.Channels;
using Messaging.Windows;

namespace Messaging.Simulation.Tests.Support;

/// <summary>Answers each window message through the port that came with it, three times.</summary>
internal sealed class AnsweringPage : Page
{
    protected override void OnWindowMessage(WindowRef source, string text, IReadOnlyList<PortHandle> ports)
    {
        for (var i = 1; i <= 3; i++)
            ports[0].Post(Record($"{text} {i} from {Scope.Window.Name}"));
    }
}
