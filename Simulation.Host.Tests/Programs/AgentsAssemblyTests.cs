using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.Programs;

/// <summary>What is wrong with an assembly of agents, in one line each.</summary>
public sealed class AgentsAssemblyTests : IDisposable
{
    private static readonly string Here = typeof(AgentsAssemblyTests).Assembly.Location;
    private readonly PageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ThrowsWhenMade", "ThrowsWhenMade cannot be made: InvalidOperationException: the till is locked")]
    [InlineData("NeedsAnArgument", "has no constructor without parameters")]
    [InlineData("OpensNothing", "opens nothing")]
    [InlineData("OpensAPath", "opens '/home', which is not an absolute URL")]
    [InlineData("Nobody", "has no program 'Nobody'; there are NeedsAnArgument, OpensAPath, OpensNothing")]
    [InlineData(null, "Add --program NAME for one of them")]
    public void AProgramThatCannotBeRunIsNamedWithWhatWouldBeRight(string? program, string why) => Assert.Contains(why, MessageOf(Here, program));

    [Fact]
    public void AnAssemblyWithoutAProgramIsNamed() =>
        Assert.Contains("has no program: a class that derives from Messaging.Simulation.Programs.SimulatedProgram", MessageOf(typeof(Hocon.HoconParser).Assembly.Location));

    [Fact]
    public void AFileThatIsNoAssemblyIsNamed() => Assert.Contains("is not a .NET assembly", MessageOf(_folder.Add("notes.dll", "not an assembly")));

    [Fact]
    public void AFileThatIsNotThereIsNamed() => Assert.Contains("There is no file nowhere/agents.dll; build the program first", MessageOf("nowhere/agents.dll"));

    [Fact]
    public void AnAssemblyForAnotherEngineIsNamedWithBothEngines()
    {
        var here = typeof(Akka.Actor.ActorSystem).Assembly.GetName().Version!;
        var other = here.Major == 1 && here.Minor == 0 ? new Version(1, 5, 30, 0) : new Version(1, 0, 0, 0);

        var message = MessageOf(WriteAssembly("foreign.dll", other));

        Assert.Contains("is built for ", message);
        Assert.Contains("build both with the same", message);
    }

    [Fact]
    public void SitesAreForPagesOnly() =>
        Assert.Contains("is for pages", Refusal(new RunRequest(Here, [], 1, null) { Program = "OpensTwo", Sites = ["https://a.test=."] }));

    [Fact]
    public void ElementsAreForPagesOnly() =>
        Assert.Contains("agents in C# have none", Refusal(new RunRequest(Here, [], 1, null) { Program = "OpensTwo", Expectations = ["text p = \"x\""] }));

    [Fact]
    public void AProgramIsForAssembliesOnly() =>
        Assert.Contains("is a page", Refusal(new RunRequest(_folder.Add("a.html", Pages.Answering), [], 1, null) { Program = "Any" }));

    private static string MessageOf(string path, string? program = null) => Refusal(new RunRequest(path, [], 1, null) { Program = program });

    private static string Refusal(RunRequest request)
    {
        var message = Assert.Throws<MistakeException>(() => RunPlan.Of(request)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }

    // An assembly that only says which engine it was compiled against.
    private string WriteAssembly(string name, Version engine)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(name), metadata.GetOrAddGuid(Guid.Empty), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("foreign"), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddAssemblyReference(metadata.GetOrAddString("Akka"), engine, default, default, default, default);
        metadata.AddTypeDefinition(
            TypeAttributes.NotPublic, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var image = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, image.ToArray());
        return path;
    }
}
