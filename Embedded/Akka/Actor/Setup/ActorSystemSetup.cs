using Akka.Util;

namespace Akka.Actor.Setup;

/// <summary>At most one <see cref="Setup"/> of each class.</summary>
public sealed class ActorSystemSetup
{
    public static readonly ActorSystemSetup Empty = new([]);

    private readonly Setup[] _setups;

    private ActorSystemSetup(Setup[] setups) => _setups = setups;

    /// <summary>Where there are several of a class, the last one counts.</summary>
    public static ActorSystemSetup Create(params Setup[] setup)
    {
        var all = Empty;
        foreach (var each in setup)
        {
            all = all.Replacing(each);
        }

        return all;
    }

    public Option<T> Get<T>()
        where T : Setup => _setups.OfType<T>().FirstOrDefault() is { } setup ? Option<T>.Create(setup) : Option<T>.None;

    public ActorSystemSetup WithSetup<T>(T setup)
        where T : Setup => Replacing(setup);

    public ActorSystemSetup And<T>(T setup)
        where T : Setup => Replacing(setup);

    public override string ToString() => $"ActorSystemSetup({string.Join(",", _setups.Select(setup => setup.GetType().FullName))})";

    private ActorSystemSetup Replacing(Setup setup) =>
        new([.. _setups.Where(each => each.GetType() != setup.GetType()), setup]);
}
