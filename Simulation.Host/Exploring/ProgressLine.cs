using System.Globalization;

namespace Messaging.Simulation.Host.Exploring;

/// <summary>One line on a terminal that says how far the work is; nothing where nobody looks.</summary>
internal sealed class ProgressLine(TextWriter error, long goal) : IDisposable
{
    private const long Every = 100;
    private readonly Lock _lock = new();
    private readonly bool _isShown = !Console.IsErrorRedirected;
    private int _width;

    public void Show(long count)
    {
        if (!_isShown || count % Every != 0)
            return;
        lock (_lock)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{count:N0} of at most {goal:N0} schedules");
            error.Write($"\r{text}");
            _width = text.Length;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            if (_width > 0)
                error.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }

    public void Dispose() => Clear();
}
