using System.Collections.Immutable;
using Messaging.Runtime;
using Messaging.Simulation.Host.Programs;
using Messaging.Simulation.Programs;

namespace Messaging.Simulation.Host.Running;

/// <summary>What is run, and where it begins: a page, or a program of agents.</summary>
/// <param name="Urls">The absolute URLs that are opened, in order.</param>
public abstract record RunStart(ImmutableArray<string> Urls)
{
    /// <summary>What is run, in a word.</summary>
    public abstract string Noun { get; }

    /// <summary>What is run, for the first line.</summary>
    public virtual string Title => string.Join(", ", Urls);

    /// <summary>Whether scripts are run.</summary>
    public virtual bool HasScripts => false;

    /// <summary>Makes the program of agents, anew for each run; null if there is none.</summary>
    public virtual Func<SimulatedProgram>? Program => null;

    /// <summary>Whether an expectation can be about elements of documents.</summary>
    public virtual bool HasElements => false;

    /// <summary>The documents and workers of one run, made anew for each.</summary>
    /// <param name="plan">What the run was asked to be like.</param>
    /// <param name="program">The program of agents that was made for the run; null if there is none.</param>
    /// <returns>Options whose trace is what must see the run's events for the sake of what is run; null for nothing.</returns>
    public abstract MessagingOptions NewMessaging(RunPlan plan, SimulatedProgram? program);

    /// <summary>Hands over each file that the run depends on, as it is read.</summary>
    /// <param name="read">Gets the file's name, the same on every machine, and its bytes.</param>
    public abstract void FollowFiles(Action<string, ReadOnlyMemory<byte>> read);

    /// <exception cref="MistakeException">What is asked for is not there, or does not fit together.</exception>
    /// <exception cref="Scripting.Sites.PageNotFoundException">The page is not there.</exception>
    public static RunStart Of(RunRequest request)
    {
        if (AgentsAssembly.IsNamedBy(request.Page))
            return AgentsStart.Of(request);
        return request.Program is null
            ? StartPage.Of(request.Page, [.. request.Sites.Select(GivenSite.Parse)])
            : throw new MistakeException($"--program {request.Program} is about an assembly of agents, and {request.Page} is a page.");
    }
}
