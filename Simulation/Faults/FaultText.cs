using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Faults;
using Messaging.Tracing;

namespace Messaging.Simulation.Faults;

/// <summary>Reads what a person writes after <c>--fault</c>.</summary>
/// <remarks>
/// <code>
/// messageerror|allocation failure  at m3 | in worker-2 | 1 in 20
/// allocation failure sending       m3 | in worker-2 | 1 in 20
/// never start                      worker-2 | 1 in 3
/// kill                             worker-2|far  MOMENT
/// destroy                          frame-2  MOMENT
/// lose|duplicate                   m3 | 1 in 20
/// delay                            m3 | 1 in 20  by 50ms [to 80ms]
/// cut|heal                         near far  MOMENT
/// </code>
/// A moment is <c>at step 40</c>, <c>at m3</c>, <c>at 250ms</c> or <c>1 in 100</c>.
/// </remarks>
public sealed partial class FaultText
{
    private readonly string _text;
    private readonly string[] _words;
    private int _next;

    private FaultText(string text)
    {
        _text = text.Trim();
        _words = _text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <exception cref="FaultFormatException">The text is no fault.</exception>
    public static Fault Parse(string text)
    {
        var reader = new FaultText(text);
        var fault = reader.Read();
        return reader._next == reader._words.Length ? fault : throw reader.Wrong($"nothing can follow '{string.Join(' ', reader._words.Take(reader._next))}'", Example(fault));
    }

    private static string Example(Fault fault) => fault switch
    {
        UnreadableFault => "messageerror at m3",
        SendingFault => "allocation failure sending m3",
        NeverStartsFault => "never start worker-2",
        EndingFault { IsOrderly: true } => "destroy frame-2 at m3",
        EndingFault => "kill worker-2 at step 40",
        CutFault => "cut near far at step 40",
        _ => "lose 1 in 20",
    };

    private Fault Read() => Take() switch
    {
        "messageerror" => new UnreadableFault(_text, MessageFault.InterfaceNotExposed, ReadMessages("messageerror at m3", agents: true)),
        "allocation" when Take() == "failure" => ReadAllocationFailure(),
        "never" when Take() == "start" => ReadNeverStarts(),
        "kill" => ReadKill(),
        "destroy" => ReadDestroy(),
        "lose" => new LinkFault(_text, LinkFaultKind.Lose, ReadMessages("lose 1 in 20")),
        "duplicate" => new LinkFault(_text, LinkFaultKind.Duplicate, ReadMessages("duplicate 1 in 20")),
        "delay" => ReadDelay(),
        "cut" => ReadCut(heals: false),
        "heal" => ReadCut(heals: true),
        _ => throw new FaultFormatException(
            $"'{_text}' is not a fault. Faults begin with messageerror, allocation failure, never start, kill or destroy, and between nodes with lose, duplicate, "
            + "delay, cut or heal; for example --fault 'kill worker-2 at step 40'."),
    };

    private Fault ReadAllocationFailure()
    {
        if (Peek() != "sending")
            return new UnreadableFault(_text, MessageFault.AllocationFailure, ReadMessages("allocation failure at m3", agents: true));
        Take();
        return new SendingFault(_text, ReadMessages("allocation failure sending m3", agents: true));
    }

    private NeverStartsFault ReadNeverStarts()
    {
        const string example = "never start worker-2";
        if (TryTakeOneIn() is { } odds)
            return new NeverStartsFault(_text, null, odds.Many);
        return Agent().IsMatch(Peek()) ? new NeverStartsFault(_text, Take(), 0) : throw Wrong("it does not say who never starts", example);
    }

    private EndingFault ReadKill()
    {
        const string example = "kill worker-2 at step 40";
        if (Peek() is "" or "at" || char.IsAsciiDigit(Peek()[0]))
            throw Wrong("it does not say who is killed", example);
        var who = Take();
        return new EndingFault(_text, who, !Agent().IsMatch(who), IsOrderly: false, ReadMoment(example));
    }

    private EndingFault ReadDestroy()
    {
        const string example = "destroy frame-2 at m3";
        return Window().IsMatch(Peek())
            ? new EndingFault(_text, Take(), IsNode: false, IsOrderly: true, ReadMoment(example))
            : throw Wrong("only the document of a window or frame, such as window-1 or frame-2, can be destroyed", example);
    }

    private LinkFault ReadDelay()
    {
        const string example = "delay 1 in 20 by 50ms";
        var which = ReadMessages(example);
        if (Take() != "by" || TryTakeTime() is not { } from)
            throw Wrong("it does not say by how much time", example);
        if (Peek() != "to")
            return new LinkFault(_text, LinkFaultKind.Delay, which, from, from);
        Take();
        return TryTakeTime() is { } to && to >= from
            ? new LinkFault(_text, LinkFaultKind.Delay, which, from, to)
            : throw Wrong("the most time is not one, or less than the least", "delay 1 in 20 by 50ms to 80ms");
    }

    private CutFault ReadCut(bool heals)
    {
        const string example = "cut near far at step 40";
        if (_words.Length < 3 || _words.Skip(1).Take(2).Any(word => word == "at"))
            throw Wrong("it does not name two nodes", example);
        return new CutFault(_text, heals, Take(), Take(), ReadMoment(example));
    }

    private FaultMoment ReadMessages(string example, bool agents = false)
    {
        if (TryTakeOneIn() is { } odds)
            return odds;
        if (agents && Peek() == "in")
        {
            Take();
            return Agent().IsMatch(Peek()) ? new FaultMoment.InAgent(Take()) : throw Wrong($"'{Peek()}' is no agent, such as window-1, frame-2 or worker-3", example);
        }

        if (Peek() == "at")
            Take();
        return TryTakeMessage() ?? throw Wrong("it does not say which message, such as m3, or how many, such as 1 in 20", example);
    }

    private FaultMoment ReadMoment(string example)
    {
        if (TryTakeOneIn() is { } odds)
            return odds;
        if (Take() != "at")
            throw Wrong("it does not say when: at step 40, at m3, at 250ms, or 1 in 100", example);
        if (TryTakeMessage() is { } message)
            return message;
        if (TryTakeTime() is { } time)
            return new FaultMoment.AtTime(time);
        return Take() == "step" && long.TryParse(Take(), NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? new FaultMoment.AtStep(step)
            : throw Wrong("what follows 'at' is no step, such as step 40, no message, such as m3, and no time, such as 250ms", example);
    }

    private FaultMoment.OneIn? TryTakeOneIn()
    {
        if (Peek() != "1" || _next + 2 >= _words.Length || _words[_next + 1] != "in" || !TryWhole(_words[_next + 2], out var many))
            return null;
        _next += 3;
        return new FaultMoment.OneIn(many);
    }

    private FaultMoment.AtMessage? TryTakeMessage() =>
        Message().IsMatch(Peek()) && long.TryParse(Peek()[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Took(new FaultMoment.AtMessage(new MessageId(number)))
            : null;

    private TimeSpan? TryTakeTime()
    {
        if (Time().Match(Peek()) is not { Success: true } match || !int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return Took(match.Groups[2].Value == "ms" ? TimeSpan.FromMilliseconds(number) : TimeSpan.FromSeconds(number));
    }

    private static bool TryWhole(string word, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private string Peek() => _next < _words.Length ? _words[_next] : "";

    private string Take() => _next < _words.Length ? _words[_next++] : "";

    private T Took<T>(T what)
    {
        _next++;
        return what;
    }

    private FaultFormatException Wrong(string why, string example) => new($"'{_text}' is not a fault: {why}. Write for example --fault '{example}'.");

    [GeneratedRegex(@"^(window|frame|worker|shared)-\d+$")]
    private static partial Regex Agent();

    [GeneratedRegex(@"^(window|frame)-\d+$")]
    private static partial Regex Window();

    [GeneratedRegex(@"^m\d+$")]
    private static partial Regex Message();

    [GeneratedRegex(@"^(\d+)(ms|s)$")]
    private static partial Regex Time();
}
