using System.Globalization;

namespace Messaging.Scripting.Acts;

/// <summary>Reads one act from its words.</summary>
internal sealed class ActReader(string text)
{
    private const string Forms = "click SELECTOR, type SELECTOR \"text\", wait 250ms, or in FRAME followed by one of these";

    private const decimal MaxAmount = 1_000_000_000;

    private readonly ActWords _words = new(text);

    public PageAct Read() => ReadFrom(0);

    private PageAct ReadFrom(int word)
    {
        if (word >= _words.Count)
            throw new ActFormatException(
                word == 0 ? $"An act is empty; it must be {Forms}." : $"The act '{text}' does not say what to do in the frame: {Forms}.");
        return _words[word] switch
        {
            "click" => ReadClick(word),
            "type" => ReadType(word),
            "wait" => ReadWait(word),
            "in" => ReadFrame(word),
            var verb => throw new ActFormatException($"'{verb}' in '{text}' is not an act; it must be {Forms}."),
        };
    }

    private ClickAct ReadClick(int verb)
    {
        if (_words.Count - verb < 2)
            throw new ActFormatException($"The act '{text}' does not say what to click; write click SELECTOR, for example: click button");
        return new ClickAct(_words.Between(verb + 1, _words.Count));
    }

    private TypeAct ReadType(int verb)
    {
        if (_words.Count - verb < 3)
            throw new ActFormatException(
                $"The act '{text}' needs a field and a text; write type SELECTOR \"text\", for example: type .name \"Ada\"");
        return new TypeAct(_words.Between(verb + 1, _words.Count - 1), _words[_words.Count - 1]);
    }

    private WaitAct ReadWait(int verb)
    {
        if (verb > 0)
            throw new ActFormatException($"The act '{text}' waits in a frame, but time passes for all alike; write wait without in.");
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
