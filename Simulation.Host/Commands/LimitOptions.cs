using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Messaging.Simulation.Host.Limits;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Commands;

/// <summary>The options that say how much a page may use before it is stopped.</summary>
internal sealed class LimitOptions
{
    private readonly ImmutableArray<(RunLimit Limit, Option<long?> Option)> _limits = [.. RunLimits.All.Select(limit => (limit, OptionOf(limit)))];

    private readonly Option<string?> _overflow = new(OverflowWords.Option)
    {
        HelpName = "WORD",
        Description = $"What happens to a message that comes to a full port: {OverflowWords.Refuse} (it is lost; the usual one), "
            + $"{OverflowWords.DropOldest} (the oldest is lost) or {OverflowWords.Close} (all are lost, and the port is closed).",
    };

    public LimitOptions() => _overflow.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !OverflowWords.Has(token.Value))
            result.AddError($"'{token.Value}' is not a word for {OverflowWords.Option}; it takes {OverflowWords.Refuse}, {OverflowWords.DropOldest} or {OverflowWords.Close}.");
    });

    public void AddTo(Command command)
    {
        foreach (var (limit, option) in _limits)
        {
            command.Add(option);
            if (limit == RunLimits.PortQueue)
                command.Add(_overflow);
        }
    }

    public RunRequest Read(ParseResult result, RunRequest request)
    {
        var values = RunLimits.None.Values;
        foreach (var (limit, option) in _limits)
        {
            if (result.GetValue(option) is { } value)
                values = values.Add(limit.Name, value);
        }

        return request with { Limits = new RunLimits { Values = values, Overflow = result.GetValue(_overflow) } };
    }

    private static Option<long?> OptionOf(RunLimit limit) => new(limit.Option)
    {
        HelpName = "N",
        Description = $"{limit.Meaning}. Usually {limit.Usual}.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            long? value = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            if (limit.Refusal(value, text) is not { } refusal)
                return value;
            result.AddError(refusal);
            return null;
        },
    };
}
