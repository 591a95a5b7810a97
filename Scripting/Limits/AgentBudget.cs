using System.Globalization;
using Messaging.Agents;

namespace Messaging.Scripting.Limits;

/// <summary>
/// Counts what the scripts of one page or worker ask for, and stops them where it is more than they may have. What counts is the same on
/// every machine, so that a run which is stopped is stopped there again.
/// </summary>
/// <param name="scope">The agent.</param>
/// <param name="limits">What it may have.</param>
/// <param name="usage">What all agents of the run use.</param>
/// <param name="scriptMilliseconds">How long a task may run, see <see cref="Realms.RealmLimits"/>: what its scripts have done for them is part of it.</param>
internal sealed class AgentBudget(IAgentScope scope, AgentLimits limits, AgentUsage usage, long scriptMilliseconds)
{
    // So many calls of the host take about a millisecond.
    private const int CallsPerMillisecond = 2_500;

    // Text that is parsed, copied and kept by the host takes about as long as a call for so many letters of it.
    private const int LettersPerCall = 16;

    // Going over so many nodes of a document takes about as long as a call.
    private const int NodesPerCall = 32;

    // Making something of a node takes as long as looking at so many.
    private const int UsesOfNode = 8;

    /// <summary>What an entry of the console takes beside its text, in bytes.</summary>
    public const int BytesOfEntry = 100;

    // From so many on what each of them has to itself matters.
    private const int Many = 32;

    private readonly long _mostCalls = scriptMilliseconds > 0 ? scriptMilliseconds * CallsPerMillisecond : long.MaxValue;
    private long _calls;
    private long _consoleBytes;
    private int _messages;
    private int _messagesInAll;
    private int _agents;

    /// <summary>Whether there are many windows, frames and workers in the run.</summary>
    public bool IsAmongMany => usage.Agents >= Many;

    /// <summary>Whether the document is being parsed, which is one task with many scripts in it: the frames in its text begin after it only.</summary>
    public bool IsParsing { get; set; }

    /// <summary>A task begins, or a script within the parsing: what counts by the task counts anew.</summary>
    public void BeginTask()
    {
        _calls = 0;
        _messages = 0;
        if (!IsParsing)
            _agents = 0;
    }

    /// <summary>
    /// What another page has begun goes on in this one, or comes back to it: what was asked for counts for both.
    /// </summary>
    public void Continue(AgentBudget other)
    {
        _calls = Math.Max(_calls, other._calls);
        _messages = Math.Max(_messages, other._messages);
        _agents = Math.Max(_agents, other._agents);
    }

    /// <summary>Script has something done for it.</summary>
    /// <param name="letters">How much text or how many bytes it gives with it that are kept.</param>
    /// <exception cref="LimitExceededException">It had too much done in one task.</exception>
    public void Call(int letters = 0) => Take(1 + letters / LettersPerCall);

    /// <summary>Script has written so much text to the console, or shown it to a person.</summary>
    /// <exception cref="LimitExceededException">It wrote too much.</exception>
    public void Wrote(int letters)
    {
        Call(letters);
        _consoleBytes += BytesOfEntry + letters;
        if (_consoleBytes > limits.ConsoleBytes)
            throw new LimitExceededException($"it wrote more than {Text(limits.ConsoleBytes >> 20)} MiB to the console");
    }

    /// <summary>The host has looked at so many nodes of the document for a script.</summary>
    /// <exception cref="LimitExceededException">It had too much done in one task.</exception>
    public void Walked(int nodes) => Take(nodes / NodesPerCall);

    /// <summary>The host has made something of each of so many nodes for a script: its text, or a copy.</summary>
    /// <exception cref="LimitExceededException">It had too much done in one task.</exception>
    public void Used(int nodes) => Take(nodes / (NodesPerCall / UsesOfNode));

    /// <summary>Script has posted a message.</summary>
    /// <param name="copies">How many are made of it, as far as that is known.</param>
    /// <exception cref="LimitExceededException">It posted too many, or too much.</exception>
    public void Posted(int copies = 1)
    {
        if ((_messages += copies) > limits.TaskMessages)
            throw new LimitExceededException($"it posted more than {Text(limits.TaskMessages)} messages in one task");
        if ((_messagesInAll += copies) > limits.Messages)
            throw new LimitExceededException($"it posted more than {Text(limits.Messages)} messages in all");
        if (usage.WaitingBytesOf(scope.Path) > limits.WaitingBytes)
            throw new LimitExceededException($"more than {Text(limits.WaitingBytes >> 20)} MiB of its messages wait to be delivered");
    }

    /// <summary>So many timers of it are set.</summary>
    /// <exception cref="LimitExceededException">They are too many.</exception>
    public void TimersSet(int count)
    {
        if (count > limits.Timers)
            throw new LimitExceededException($"it set more than {Text(limits.Timers)} timers at the same time");
    }

    /// <summary>Script is about to make a window, a frame or a worker.</summary>
    /// <exception cref="LimitExceededException">There are too many.</exception>
    public void MakeAgent()
    {
        Begin();
        if (usage.Agents + ++_agents > limits.Agents)
            throw new LimitExceededException($"there are {Text(limits.Agents)} windows, frames and workers already, as many as may be at the same time");
    }

    /// <summary>
    /// Script is about to open a window. Each is at the top of windows of its own, so that those that open one another are counted together.
    /// </summary>
    /// <exception cref="LimitExceededException">There are too many, or it was too often within a second of the run's time.</exception>
    public void OpenWindow()
    {
        MakeAgent();
        if (usage.OpeningsOf(scope.Path, scope.Now) > limits.BeginningsPerSecond)
            throw new LimitExceededException($"more than {Text(limits.BeginningsPerSecond)} windows have been opened within a second");
    }

    /// <summary>
    /// Script, or the document itself, is about to go to another document or to make something that begins by itself. What does so for ever
    /// ends by itself each time, so that no limit of a task would stop it.
    /// </summary>
    /// <exception cref="LimitExceededException">That was too often within a second of the run's time.</exception>
    public void Begin()
    {
        if (usage.BeginningsOf(scope.Path, scope.Now) > limits.BeginningsPerSecond)
        {
            throw new LimitExceededException(
                $"documents, frames, workers, fetches and entries of the history have begun in its window more than {Text(limits.BeginningsPerSecond)} times within a second");
        }
    }

    /// <summary>Script has so many nodes of its document in hand.</summary>
    /// <exception cref="LimitExceededException">They are too many.</exception>
    public void NodesKnown(int count)
    {
        if (count > limits.Nodes)
            throw new LimitExceededException($"it has more than {Text(limits.Nodes)} nodes of its document in hand");
    }

    private void Take(int calls)
    {
        _calls += calls;
        if (_calls > _mostCalls)
            throw new LimitExceededException("the script ran longer than it may, with what it had done for it");
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
