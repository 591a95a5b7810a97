namespace Messaging.Tracing;

/// <summary>A message's identity in the trace, counted from 1 in each actor system.</summary>
public readonly record struct MessageId(long Value)
{
    public override string ToString() => $"m{Value}";
}
