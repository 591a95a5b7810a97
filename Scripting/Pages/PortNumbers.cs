using Messaging.Channels;

namespace Messaging.Scripting.Pages;

/// <summary>The ports that a page's scripts have or had, by number.</summary>
internal sealed class PortNumbers
{
    private readonly List<PortHandle> _ports = [];

    public PortHandle this[int number] => _ports[number - 1];

    public int Add(PortHandle port)
    {
        _ports.Add(port);
        port.Tag = _ports.Count;
        return _ports.Count;
    }

    public static int NumberOf(PortHandle port) => (int)port.Tag!;
}
