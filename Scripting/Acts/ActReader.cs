using System.Globalization;

namespace Messaging.Scripting.Acts;

/// <summary>Reads one act from its words.</summary>
internal sealed class ActReader(string text)
{
    private const string Forms = "click, check, uncheck or submit SELECTOR, type SELECTOR \"text\", select SELECTOR \"option\", key [SELECTOR] KEY, answer ok, cancel or \"text\", wait 250ms, reload, back, forward, close, or in FRAME or in window NAME followed by one of these";

    private const decimal MaxAmount = 1_000_000_000;

    private readonly ActWords _words = new(text);

    public PageAct Read() => ReadFrom(0);

    private PageAct ReadFrom(int word)
    {
        if (word >= _words.Count)
            throw new ActFormatException(
                word == 0 ? $"An act is empty; it must be {Forms}." : $"The act '{text}' does not say what to do there: {Forms}.");
        return _words[word] switch
        {
            "click" => new ClickAct(ReadSelector(word, "button")),
            "check" => new CheckAct(ReadSelector(word, "#agree"), IsChecked: true),
            "uncheck" => new CheckAct(ReadSelector(word, "#agree"), IsChecked: false),
            "submit" => new SubmitAct(ReadSelector(word, "form")),
            "type" => ReadPair(word, "a field and a text", "type .name \"Ada\"", (selector, text) => new TypeAct(selector, text)),
            "select" => ReadPair(word, "a select element and an option", "select #colour \"red\"", (selector, option) => new SelectAct(selector, option)),
            "key" => ReadKey(word),
            "answer" => ReadAnswer(word),
            "wait" => ReadWait(word),
            "reload" => ReadDeed(word, WindowDeed.Reload),
            "back" => ReadDeed(word, WindowDeed.Back),
            "forward" => ReadDeed(word, WindowDeed.Forward),
            "close" => ReadDeed(word, WindowDeed.Close),
            "in" when word + 1 < _words.Count && _words[word + 1] == "window" => ReadWindow(word),
            "in" => ReadFrame(word),
            var verb => throw new ActFormatException($"'{verb}' in '{text}' is not an act; it must be {Forms}."),
        };
    }

    private string ReadSelector(int verb, string example)
    {
        if (_words.Count - verb < 2)
            throw new ActFormatException($"The act '{text}' does not say what to {_words[verb]}; write {_words[verb]} SELECTOR, for example: {_words[verb]} {example}");
        return _words.Between(verb + 1, _words.Count);
    }

    private PageAct ReadPair(int verb, string needs, string example, Func<string, string, PageAct> make)
    {
        if (_words.Count - verb < 3)
            throw new ActFormatException($"The act '{text}' needs {needs}; for example: {example}");
        return make(_words.Between(verb + 1, _words.Count - 1), _words[_words.Count - 1]);
    }

    private KeyAct ReadKey(int verb) => (_words.Count - verb) switch
    {
        1 => throw new ActFormatException($"The act '{text}' does not say which key; write key [SELECTOR] KEY, for example: key input Enter"),
        2 => new KeyAct(null, _words[verb + 1]),
        _ => new KeyAct(_words.Between(verb + 1, _words.Count - 1), _words[_words.Count - 1]),
    };

    private AnswerAct ReadAnswer(int verb)
    {
        if (_words.Count - verb != 2)
            throw new ActFormatException($"The act '{text}' needs one answer: ok, cancel or a text in quotes; for example: answer \"Ada\"");
        return _words[verb + 1] switch
        {
            "ok" => new AnswerAct(IsAccepted: true, Text: null),
            "cancel" => new AnswerAct(IsAccepted: false, Text: null),
            var answer => new AnswerAct(IsAccepted: true, answer),
        };
    }

    private WaitAct ReadWait(int verb)
    {
        if (verb > 0)
            throw new ActFormatException($"The act '{text}' waits in one place, but time passes for all alike; write wait without in.");
        if (_words.Count != 2 || !TryReadDuration(_words[1], out var duration))
            throw new ActFormatException($"The act '{text}' needs one time, in ms or s; for example: wait 250ms");
        return new WaitAct(duration);
    }

    private FrameAct ReadFrame(int verb)
    {
        if (_words.Count - verb < 2)
            throw new ActFormatException(
                $"The act '{text}' does not say in which frame; write in FRAME ACT, for example: in iframe click button");
        return new FrameAct(_words[verb + 1], ReadFrom(verb + 2));
    }

    private WindowAct ReadDeed(int verb, WindowDeed deed) => _words.Count - verb == 1
        ? new WindowAct(deed)
        : throw new ActFormatException($"The act '{text}' says more than {_words[verb]}, which stands alone or after in FRAME or in window NAME.");

    private InWindowAct ReadWindow(int verb)
    {
        if (verb > 0)
            throw new ActFormatException($"The act '{text}' looks for a window in a frame; write in window NAME before in FRAME.");
        if (_words.Count < 3)
            throw new ActFormatException($"The act '{text}' does not say in which window; write in window NAME ACT, for example: in window help click button");
        return new InWindowAct(_words[2], ReadFrom(3));
    }

    private static bool TryReadDuration(string word, out TimeSpan duration)
    {
        duration = default;
        var (digits, milliseconds) = word.EndsWith("ms", StringComparison.Ordinal) ? (word[..^2], 1)
            : word.EndsWith('s') ? (word[..^1], 1000)
            : ("", 0);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > MaxAmount)
            return false;
        duration = TimeSpan.FromTicks((long)(amount * milliseconds * TimeSpan.TicksPerMillisecond));
        return true;
    }
}
