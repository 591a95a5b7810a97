using System.Globalization;

namespace Messaging.Scripting.Limits;

/// <summary>
/// Counts what the scripts of one page or worker ask for, and stops them where it is more than they may have. What counts is the same on
/// every machine, so that a run which is stopped is stopped there again.
/// </summary>
/// <param name="path">The path of the agent's actor.</param>
/// <param name="limits">What it may have.</param>
/// <param name="usage">What all agents of the run use.</param>
/// <param name="interruptPolls">How long a task may run, see <see cref="Realms.RealmLimits"/>: what its scripts have done for them is part of it.</param>
internal sealed class AgentBudget(string path, AgentLimits limits, AgentUsage usage, int interruptPolls)
{
    // A call of the host takes about as long as so many calls between two polls; a poll is 10,000 of those.
    private const int CallsPerPoll = 500;

    // Text that is parsed, copied and kept by the host takes about as long as a call for so many letters of it.
    private const int LettersPerCall = 16;

    private readonly long _mostCalls = interruptPolls > 0 ? (long)interruptPolls * CallsPerPoll : long.MaxValue;
    private long _calls;
    private int _messages;
    private int _agents;

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

    /// <summary>Script has something done for it.</summary>
    /// <param name="letters">How much text or how many bytes it gives with it that are kept.</param>
    /// <exception cref="LimitExceededException">It had too much done in one task.</exception>
    public void Call(int letters = 0)
    {
        _calls += 1 + letters / LettersPerCall;
        if (_calls > _mostCalls)
            throw new LimitExceededException("the script ran longer than it may, with what it had done for it");
    }

    /// <summary>Script has posted a message.</summary>
    /// <exception cref="LimitExceededException">It posted too many, or too much.</exception>
    public void Posted()
    {
        if (++_messages > limits.TaskMessages)
            throw new LimitExceededException($"it posted more than {Text(limits.TaskMessages)} messages in one task");
        if (usage.WaitingBytesOf(path) > limits.WaitingBytes)
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
        if (usage.Agents + ++_agents > limits.Agents)
            throw new LimitExceededException($"there are {Text(limits.Agents)} windows, frames and workers already, as many as may be at the same time");
    }

    /// <summary>Script has so many nodes of its document in hand.</summary>
    /// <exception cref="LimitExceededException">They are too many.</exception>
    public void NodesKnown(int count)
    {
        if (count > limits.Nodes)
            throw new LimitExceededException($"it has more than {Text(limits.Nodes)} nodes of its document in hand");
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
