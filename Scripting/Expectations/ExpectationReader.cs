using System.Collections.Immutable;
using System.Globalization;
using Messaging.Scripting.Acts;
using Messaging.Tracing;

namespace Messaging.Scripting.Expectations;

/// <summary>Reads one expectation from its words.</summary>
internal sealed class ExpectationReader(string text)
{
    private static readonly string Forms =
        $"text SELECTOR = \"…\", value SELECTOR = \"…\", count SELECTOR = 2, console contains \"…\", lost REASON = 1, {AbsentThings.Words}";

    private readonly ActWords _words = Split(text);

    public Expectation Read()
    {
        var frames = ImmutableArray.CreateBuilder<string>();
        var word = 0;
        for (; word + 1 < _words.Count && _words[word] == "in"; word += 2)
            frames.Add(_words[word + 1]);
        if (word >= _words.Count)
            throw Wrong("does not say what is expected");
        return _words[word] switch
        {
            "text" => ReadElement(frames.ToImmutable(), ElementPart.Text, word),
            "value" => ReadElement(frames.ToImmutable(), ElementPart.Value, word),
            "count" => ReadElement(frames.ToImmutable(), ElementPart.Count, word),
            _ when word > 0 => throw Wrong("can look at an element only, in a frame"),
            "console" => ReadConsole(),
            "no" => ReadAbsence(),
            "lost" => ReadLoss(),
            var other => throw Wrong($"begins with '{other}'"),
        };
    }

    private ElementExpectation ReadElement(ImmutableArray<string> frames, ElementPart part, int word)
    {
        if (_words.Count - word < 4)
            throw Wrong("needs a selector, a comparison and what is wanted");
        var comparison = ReadComparison(_words.Count - 2);
        var wanted = _words[_words.Count - 1];
        if (part == ElementPart.Count && (!int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || comparison is not (Comparison.Equal or Comparison.Different)))
            throw Wrong("counts, so it needs = or != and a whole number");
        return new ElementExpectation(frames, part, _words.Between(word + 1, _words.Count - 2), comparison, wanted);
    }

    private ConsoleExpectation ReadConsole()
    {
        if (_words.Count != 3)
            throw Wrong("needs a comparison and one text, in quotes");
        return new ConsoleExpectation(ReadComparison(1), _words[2]);
    }

    private AbsenceExpectation ReadAbsence() =>
        new(AbsentThings.Find(_words.Count > 1 ? _words.Between(1, _words.Count) : "") ?? throw Wrong("names nothing that can be absent"));

    private LossExpectation ReadLoss()
    {
        if (_words.Count != 4 || _words[2] != "=" || !int.TryParse(_words[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw Wrong("needs a reason, = and a whole number");
        if (!Enum.TryParse<LossReason>(_words[1], out var reason) || !Enum.IsDefined(reason) || char.IsAsciiDigit(_words[1][0]))
            throw Wrong($"has a reason that is none; there are {string.Join(", ", Enum.GetNames<LossReason>())}");
        return new LossExpectation(reason, count);
    }

    private Comparison ReadComparison(int word) => Comparisons.Find(_words[word])
        ?? throw Wrong($"compares by '{_words[word]}', which must be {Comparisons.Words}");

    private ExpectationFormatException Wrong(string what) => new($"The expectation '{text}' {what}; it must be like {Forms}.");

    private static ActWords Split(string text)
    {
        try
        {
            return new ActWords(text);
        }
        catch (ActFormatException open)
        {
            throw new ExpectationFormatException(open.Message.Replace("The act", "The expectation", StringComparison.Ordinal));
        }
    }
}
