namespace Messaging.Wasm.Fuel;

/// <summary>Functions that call each other in a circle: the strongly connected parts of the graph of calls (Tarjan's algorithm).</summary>
internal sealed class CallCircles
{
    private readonly int[][] _callees;
    private readonly bool[] _left;
    private readonly int[] _numbers;
    private readonly int[] _lowest;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = new();
    private readonly Stack<(int Function, int NextCallee)> _path = new();
    private readonly List<IReadOnlyList<int>> _circles = [];
    private int _count;

    private CallCircles(int[][] callees, bool[] left)
    {
        _callees = callees;
        _left = left;
        _numbers = new int[callees.Length];
        _lowest = new int[callees.Length];
        _isOpen = new bool[callees.Length];
    }

    /// <summary>All circles, as large as they can be; a function that calls itself is one.</summary>
    /// <param name="callees">Whom each function calls.</param>
    /// <param name="left">Functions that are left out, with all calls of them.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Find(int[][] callees, bool[] left)
    {
        var search = new CallCircles(callees, left);
        for (var function = 0; function < callees.Length; function++)
        {
            if (!left[function] && search._numbers[function] == 0)
                search.Follow(function);
        }

        return search._circles;
    }

    // With a path of its own: calls may be nested deeper than the thread's stack allows.
    private void Follow(int first)
    {
        Enter(first);
        while (_path.TryPop(out var step))
        {
            var (function, next) = step;
            if (next == _callees[function].Length)
            {
                Leave(function);
                continue;
            }

            _path.Push((function, next + 1));
            var callee = _callees[function][next];
            if (_left[callee])
                continue;
            if (_numbers[callee] == 0)
                Enter(callee);
            else if (_isOpen[callee])
                _lowest[function] = Math.Min(_lowest[function], _numbers[callee]);
        }
    }

    private void Enter(int function)
    {
        _numbers[function] = _lowest[function] = ++_count;
        _open.Push(function);
        _isOpen[function] = true;
        _path.Push((function, 0));
    }

    private void Leave(int function)
    {
        if (_path.TryPeek(out var caller))
            _lowest[caller.Function] = Math.Min(_lowest[caller.Function], _lowest[function]);
        if (_lowest[function] != _numbers[function])
            return;
        var members = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            members.Add(member);
        }
        while (member != function);
        if (members.Count > 1 || _callees[function].Contains(function))
            _circles.Add(members);
    }
}
