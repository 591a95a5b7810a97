using Messaging.Channels;
using Messaging.Windows;

namespace Messaging.Simulation.Tests.Support;

/// <summary>Sends each text that a person enters to every frame, with a new port for the answer.</summary>
internal sealed class AskingPage(int frames) : Page
{
    private readonly List<WindowRef> _frames = [];
    private readonly List<string> _answers = [];

    public static readonly object ReadAnswers = new();

    public override void Run()
    {
        for (var i = 0; i < frames; i++)
            _frames.Add(Scope.CreateFrame("https://answers.test/answering"));
    }

    public override object? Interact(object request)
    {
        if (request is not string text)
            return _answers.ToArray();
        foreach (var frame in _frames)
        {
            var (port1, port2) = Scope.Ports.CreateChannel();
            port1.Start();
            PostTo(frame, text, port2);
        }

        return null;
    }

    protected override void OnPortMessage(PortHandle port, string text, IReadOnlyList<PortHandle> ports) => _answers.Add(text);
}
