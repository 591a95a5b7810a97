using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>The windows that a page's scripts know, by number. The page's own window is 1.</summary>
internal sealed class WindowNumbers
{
    private readonly List<WindowRef> _windows = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public WindowNumbers(WindowRef own) => NumberOf(own);

    public WindowRef this[int number] => _windows[number - 1];

    public int NumberOf(WindowRef? window)
    {
        if (window is null)
            return 0;
        if (_numbers.TryGetValue(window.Name, out var number))
            return number;
        _windows.Add(window);
        _numbers.Add(window.Name, _windows.Count);
        return _windows.Count;
    }
}
