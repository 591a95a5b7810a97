using Messaging.Simulation.Programs;
using Messaging.Windows;

namespace Messaging.Simulation.Host.Tests.Programs;

/// <summary>Programs of this assembly that are wrong in one way each.</summary>
public abstract class BrokenProgram : SimulatedProgram
{
    protected const string Url = "https://broken.test/";

    public override IReadOnlyList<string> Opens => [Url];

    public override AgentDocuments Documents => new AgentDocuments().Add(Url, () => new Quiet());

    private sealed class Quiet : WindowAgent
    {
        protected override void OnLoad()
        {
        }
    }
}

public sealed class ThrowsWhenMade : BrokenProgram
{
    public ThrowsWhenMade() => throw new InvalidOperationException("the till is locked");
}

public sealed class NeedsAnArgument(string name) : BrokenProgram
{
    public string Name => name;
}

public sealed class OpensNothing : BrokenProgram
{
    public override IReadOnlyList<string> Opens => [];
}

public sealed class OpensAPath : BrokenProgram
{
    public override IReadOnlyList<string> Opens => ["/home"];
}

public sealed class ThrowsInItsCheck : BrokenProgram
{
    public override void Check(ProgramResult result) => throw new InvalidOperationException("cannot count");
}

public sealed class ThrowsInAnAgent : BrokenProgram
{
    public override AgentDocuments Documents => new AgentDocuments().Add(Url, () => new Throwing());

    private sealed class Throwing : WindowAgent
    {
        protected override void OnLoad() => throw new InvalidOperationException("no change");
    }
}

public sealed class OpensTwo : BrokenProgram
{
    public override IReadOnlyList<string> Opens => [Url, Url + "other"];

    public override AgentDocuments Documents => new AgentDocuments().Add(Url, () => new Named()).Add(Url + "other", () => new Named());

    public override void Check(ProgramResult result) => result.Expect(result.Console.Order().SequenceEqual(["window-1 is here", "window-2 is here"]), "both are here");

    private sealed class Named : WindowAgent
    {
        protected override void OnLoad() => Log($"{Self.Name} is here");
    }
}
