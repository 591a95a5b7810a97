using Messaging.Simulation.Programs;
using Messaging.Windows;

/// <summary>The same agents as a program that can be simulated; it is found in the assembly.</summary>
internal sealed class GreetingProgram : SimulatedProgram
{
    public override IReadOnlyList<string> Opens => ["https://hello.test/"];

    public override AgentDocuments Documents => new AgentDocuments()
        .Add("https://hello.test/", () => new MainPage())
        .Add("https://hello.test/frame", () => new Frame());

    public override void Check(ProgramResult result) => result.Expect(result.Console.Contains("hello to you, Ada"), "a greeting to Ada");
}
