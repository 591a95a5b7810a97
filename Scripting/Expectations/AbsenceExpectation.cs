namespace Messaging.Scripting.Expectations;

/// <summary>What must not have happened, or must not be there.</summary>
public sealed record AbsenceExpectation(AbsentThing Thing) : Expectation
{
    public override string ToString() => $"no {AbsentThings.Word(Thing)}";
}
