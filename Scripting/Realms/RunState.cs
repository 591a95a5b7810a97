using System.Runtime.ExceptionServices;

namespace Messaging.Scripting.Realms;

/// <summary>Whether script of a realm is running, how long it may, and how it was ended from outside.</summary>
internal sealed class RunState(ScriptFuel fuel)
{
    private readonly ScriptFuel _fuel = fuel;
    private int _depth;
    private bool _isInterrupted;
    private volatile bool _isStopRequested;
    private ExceptionDispatchInfo? _hostFailure;

    /// <summary>Whether a call into the realm runs within another one, as when script calls the host and the host calls script.</summary>
    public bool IsNested => _depth > 1;

    public bool IsRunning => _depth > 0;

    /// <summary>Whether script was ended from outside, by a limit, by a wish or by a failure of the host.</summary>
    public bool IsEnded => _isInterrupted || _hostFailure is not null;

    /// <summary>Whether the engine was left in the middle of something, so that nothing may touch it any more.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Stops what runs, and what is run from now on. From any thread.</summary>
    public void RequestStop() => _isStopRequested = true;

    public void Enter()
    {
        if (_depth == 0)
        {
            if (_isStopRequested)
                throw new ScriptInterruptedException(wasRequested: true);
            _fuel.Begin();
            _isInterrupted = false;
        }

        _depth++;
    }

    /// <summary>
    /// What another realm has begun goes on in this one, or comes back to it: what it has run counts for both.
    /// </summary>
    public void Continue(RunState other) => _fuel.Continue(other._fuel);

    public void Leave()
    {
        if (--_depth > 0)
            return;
        _isInterrupted = false;
        _fuel.End();
    }

    /// <summary>The engine asks whether script is to stop.</summary>
    public bool Poll()
    {
        _isInterrupted |= _isStopRequested || _fuel.IsUsedUp;
        return _isInterrupted;
    }

    /// <summary>What a caller is told of a script that was stopped.</summary>
    public ScriptInterruptedException Interruption() => new(_isStopRequested, _fuel.WasTheLast);

    /// <summary>Script did not stop where the engine asks: the engine is left where it is.</summary>
    public void Abandon()
    {
        _isInterrupted = true;
        IsAbandoned = true;
    }

    /// <summary>Keeps an exception of the host until script has been left. The first one counts.</summary>
    public void KeepHostFailure(Exception exception) => _hostFailure ??= ExceptionDispatchInfo.Capture(exception);

    /// <summary>Throws what ended the script from outside, if something did.</summary>
    public void ThrowIfEnded()
    {
        if (_hostFailure is { } failure)
        {
            _hostFailure = null;
            failure.Throw();
        }

        if (_isInterrupted)
            throw Interruption();
    }
}
