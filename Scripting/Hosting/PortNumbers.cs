using Messaging.Channels;

namespace Messaging.Scripting.Hosting;

/// <summary>The ports that an agent's scripts know, by number. A number is never given again.</summary>
internal sealed class PortNumbers
{
    private readonly Dictionary<int, PortHandle> _ports = [];
    private int _lastNumber;

    public PortHandle this[int number] => _ports[number];

    /// <summary>Numbers that stand for no port, the first of them.</summary>
    public int Reserve(int count)
    {
        var first = _lastNumber + 1;
        _lastNumber += count;
        return first;
    }

    public int Add(PortHandle port)
    {
        _ports.Add(++_lastNumber, port);
        port.Tag = _lastNumber;
        return _lastNumber;
    }

    /// <summary>Scripts cannot reach the port any more: closes it, if that was not done, and keeps nothing of it.</summary>
    public void Forget(int number)
    {
        if (_ports.Remove(number, out var port))
            port.Close();
    }

    public static int NumberOf(PortHandle port) => (int)port.Tag!;
}
