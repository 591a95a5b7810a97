using System.Collections.Immutable;
using Messaging.Runtime;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Programs;

namespace Messaging.Simulation.Host.Programs;

/// <summary>A program of agents in an assembly.</summary>
/// <param name="File">The path of the assembly, as it was given.</param>
/// <param name="Name">The name of the program.</param>
public sealed record AgentsStart(string File, string Name, ImmutableArray<string> Urls) : RunStart(Urls)
{
    public override string Noun => "program";

    public override string Title => $"{Name}  {base.Title}";

    public override Func<SimulatedProgram> Program => Make;

    private Func<SimulatedProgram> Make { get; init; } = null!;

    /// <exception cref="MistakeException">The assembly or the program is wrong, or something is asked for that only pages have.</exception>
    public static new AgentsStart Of(RunRequest request)
    {
        if (request.Sites is [var site, ..])
            throw new MistakeException($"--site {site} is for pages; agents have their URLs from their program.");
        if (request.Limits.OfPages is { } limit)
            throw new MistakeException($"{limit.Option} is about scripts of pages, and {request.Page} has agents in C#.");
        var make = AgentsAssembly.Load(request.Page).Find(request.Program);
        var program = make();
        return new AgentsStart(request.Page, program.GetType().Name, OpenedBy(program, request.Page)) { Make = make };
    }

    public override MessagingOptions NewMessaging(RunPlan plan, SimulatedProgram? program) => new()
    {
        Documents = program?.Documents,
        Workers = program?.Workers,
    };

    public override void FollowFiles(Action<string, ReadOnlyMemory<byte>> read)
    {
        foreach (var path in AgentsFiles.Of(File))
            read(Path.GetFileName(path), System.IO.File.ReadAllBytes(path));
    }

    private static ImmutableArray<string> OpenedBy(SimulatedProgram program, string file)
    {
        ImmutableArray<string> urls = [.. Opened(program, file)];
        if (urls.IsEmpty)
            throw new MistakeException($"{file}: {program.GetType().Name} opens nothing; Opens must have at least one absolute URL.");
        return urls.FirstOrDefault(url => !Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.IsFile) is { } wrong
            ? throw new MistakeException($"{file}: {program.GetType().Name} opens '{wrong}', which is not an absolute URL; it must be like https://a.test/")
            : urls;
    }

    private static IReadOnlyList<string> Opened(SimulatedProgram program, string file)
    {
        try
        {
            return program.Opens;
        }
        catch (Exception failure)
        {
            throw new MistakeException($"{file}: {program.GetType().Name} does not say what it opens: {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }
}
