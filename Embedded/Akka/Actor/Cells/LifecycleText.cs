using System.Runtime.CompilerServices;

namespace Akka.Actor;

/// <summary>What is logged about an actor's life: put together only if it is, for most systems log none of it.</summary>
[InterpolatedStringHandler]
internal ref struct LifecycleText
{
    private DefaultInterpolatedStringHandler _text;

    public LifecycleText(int literalLength, int formattedCount, ActorCell cell, out bool isWanted)
    {
        isWanted = cell.SystemImpl.Settings.DebugLifecycle;
        _text = isWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
        IsWanted = isWanted;
    }

    public bool IsWanted { get; }

    public void AppendLiteral(string literal) => _text.AppendLiteral(literal);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public string Finish() => _text.ToStringAndClear();
}
