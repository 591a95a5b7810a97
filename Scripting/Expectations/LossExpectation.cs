using Messaging.Tracing;

namespace Messaging.Scripting.Expectations;

/// <summary>How many messages must have been lost for one reason.</summary>
public sealed record LossExpectation(LossReason Reason, int Count) : Expectation
{
    public override string ToString() => $"lost {Reason} = {Count}";
}
