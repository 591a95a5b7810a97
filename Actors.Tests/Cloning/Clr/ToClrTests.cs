using System.Collections.Immutable;
using System.Numerics;
using System.Text.RegularExpressions;
using Messaging.Cloning;
using Messaging.Errors;

namespace Messaging.Tests.Cloning.Clr;

public sealed class ToClrTests
{
    private const string WholeNumber = "a whole number from -2147483648 to 2147483647";
    private const string Byte = "a whole number from 0 to 255";
    private const string List = "an array or a set, with 65536 holes at most";

    [Fact]
    public void BindsBackToARecordAcrossAClone()
    {
        var score = new HighScore("Ada", 7, Medal.Gold, new DateTimeOffset(2026, 9, 17, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(score, CloneOf.Value(JsValue.From(score)).As<HighScore>());
    }

    [Fact]
    public void BindsWhatAScriptWouldSend()
    {
        var player = new JsObject
        {
            ["name"] = "Ada",
            ["scores"] = new JsArray
            {
                new JsObject { ["name"] = "x", ["score"] = 1 },
                new JsObject { ["Name"] = "y", ["score"] = 2, ["medal"] = "gold", ["more"] = 5 },
            },
        }.As<Player>()!;

        Assert.Equal([new HighScore("x", 1), new HighScore("y", 2, Medal.Gold)], player.Scores);
        Assert.Null(player.Rival);
    }

    [Fact]
    public void BindsToAClassBySettingWhatItsConstructorLeaves()
    {
        var ada = new JsObject { ["name"] = "Ada", ["age"] = 36, ["greeting"] = "ignored" };
        ada["spouse"] = new JsObject { ["name"] = "Bob", ["spouse"] = ada, ["friends"] = new JsArray { ada } };

        var bound = ada.As<Person>()!;

        Assert.Equal(("Ada", 36), (bound.Name, bound.Age));
        Assert.Same(bound, bound.Spouse!.Spouse);
        Assert.Same(bound, bound.Spouse.Friends[0]);
        Assert.Empty(bound.Friends);
    }

    [Fact]
    public void BindsToCollections()
    {
        var array = new JsArray { 1, 2 };
        var map = new JsMap { ["a"] = 1 };

        Assert.Equal([1, 2], array.As<int[]>()!);
        Assert.Equal([1, 2], array.As<List<long>>()!);
        Assert.Equal([1, 2], array.As<IEnumerable<double>>()!);
        Assert.Equal([1, 2], array.As<ImmutableArray<int>>().ToArray());
        Assert.Equal([1, 2], array.As<HashSet<int>>()!);
        Assert.Equal([1, 2], new JsSet { 1, 2 }.As<IReadOnlySet<int>>()!);
        Assert.Equal((1, 2), array.As<(int, int)>());
        Assert.Equal(1, map.As<Dictionary<string, int>>()!["a"]);
        Assert.Equal(1, new JsObject { ["a"] = 1 }.As<IReadOnlyDictionary<string, int>>()!["a"]);
        Assert.Equal(KeyValuePair.Create("k", 1), new JsArray { "k", 1 }.As<KeyValuePair<string, int>>());
    }

    [Fact]
    public void BindsScalars()
    {
        Assert.Equal(5, ((JsValue)5).As<byte>());
        Assert.Equal(long.MaxValue, JsValue.From(long.MaxValue).As<long>());
        Assert.Equal(5L, ((JsValue)5).As<long>());
        Assert.Equal(new BigInteger(5), ((JsValue)5).As<BigInteger>());
        Assert.Equal(0.1m, JsValue.From(0.1m).As<decimal>());
        Assert.Equal(new Point(1, 2), JsValue.From(new Point(1, 2)).As<Point>());
        Assert.Equal(Medal.Gold, ((JsValue)2).As<Medal>());
        Assert.Equal([1, 2], JsValue.From(new byte[] { 1, 2 }).As<byte[]>()!);
        Assert.Equal([2], new JsView(JsViewKind.Uint8Array, new JsArrayBuffer([1, 2]), 1).As<ReadOnlyMemory<byte>>().ToArray());
        Assert.Equal(RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, new JsRegExp("a", "gi").As<Regex>()!.Options);
        Assert.Equal(TimeSpan.FromSeconds(90), JsValue.From(TimeSpan.FromSeconds(90)).As<TimeSpan>());
        Assert.Equal("no", new JsDomException("DataCloneError", "no").As<DomException>()!.Message);
        Assert.IsType<TypeErrorException>(new JsError(JsErrorType.TypeError, "no").As<Exception>());
        Assert.Null(((JsValue)JsNull.Value).As<int?>());
        Assert.Equal(3, ((JsValue)3).As<int?>());
        Assert.Null(((JsValue)JsUndefined.Value).As<string>());
    }

    [Fact]
    public void BindsToWhatIsNaturalWhereAnyObjectWillDo()
    {
        var value = new JsObject
        {
            ["n"] = 1, ["list"] = new JsArray { "a", true, JsNull.Value }, ["when"] = new JsDate(0), ["raw"] = new JsArrayBuffer([7]),
        };

        var bound = Assert.IsType<Dictionary<string, object?>>(value.As<object>());

        Assert.Equal(1.0, bound["n"]);
        Assert.Equal(["a", true, null], Assert.IsType<List<object?>>(bound["list"]));
        Assert.Equal(DateTimeOffset.UnixEpoch, bound["when"]);
        Assert.Equal(new byte[] { 7 }, bound["raw"]);
    }

    [Fact]
    public void GivesTheValueItselfWhereOneIsAskedFor()
    {
        var array = new JsArray();

        Assert.Same(array, array.As<JsValue>());
        Assert.Same(array, new JsObject { ["name"] = "x", ["port"] = array }["port"].As<JsArray>());
    }

    [Fact]
    public void GivesAPortsFaceWhereItsTypeIsAskedFor()
    {
        var port = new PortFace(new FacedPort("p"));

        var contact = JsValue.From(new Contact("Ada", port)).As<Contact>()!;

        Assert.Same(port.Port, contact.Port.Port);
    }

    [Fact]
    public void KeepsSharedReferences()
    {
        var shared = new JsObject { ["name"] = "Ada" };

        var people = new JsArray { shared, shared }.As<List<Person>>()!;

        Assert.Same(people[0], people[1]);
    }

    public static TheoryData<JsValue, Type, string> Mismatches => new()
    {
        { new JsObject { ["name"] = "Ada", ["score"] = "7" }, typeof(HighScore), $"$.score: expected {WholeNumber}, found \"7\"." },
        { new JsObject { ["name"] = "Ada", ["score"] = 1.5 }, typeof(HighScore), $"$.score: expected {WholeNumber}, found 1.5." },
        { new JsObject { ["score"] = 1 }, typeof(HighScore), "$.name: expected a value, found undefined." },
        { new JsObject { ["age"] = 1 }, typeof(Person), "$.name: expected a value, found undefined." },
        { PlayerWithANamelessScore(), typeof(Player), "$.scores[0].name: expected a string, found 1." },
        { new JsArray { 1, "x" }, typeof(int[]), $"$[1]: expected {WholeNumber}, found \"x\"." },
        { new JsMap { ["a"] = 1, ["b"] = "x" }, typeof(Dictionary<string, byte>), $"$.values()[1]: expected {Byte}, found \"x\"." },
        { new JsMap { [JsNull.Value] = 1 }, typeof(Dictionary<string, byte>), "$.keys()[0]: expected a value, found null." },
        { new JsSet { 300 }, typeof(HashSet<byte>), $"$.values()[0]: expected {Byte}, found 300." },
        { "Silver", typeof(Medal), "$: expected one of None, Bronze, Gold, found \"Silver\"." },
        { 5, typeof(HighScore), "$: expected an object, found 5." },
        { new JsArray { 1 }, typeof((int, int)), "$: expected an array of 2 elements, found [1]." },
        { new JsObject(), typeof(Action), "$: expected nothing that could become a System.Action, found {}." },
        { new JsArray { Length = uint.MaxValue }, typeof(List<object>), $"$: expected {List}, found [<4294967295 empty>]." },
        { JsNull.Value, typeof(int), $"$: expected {WholeNumber}, found null." },
    };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void NamesThePathToWhatDoesNotFit(JsValue value, Type type, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidCastException>(() => value.As(type)).Message);

    [Fact]
    public void RefusesACycleThatWouldHaveToPassThroughAConstructor()
    {
        var cell = new JsObject { ["number"] = 1 };
        cell["next"] = cell;

        var failure = Assert.Throws<InvalidCastException>(() => cell.As<Cell>());

        Assert.StartsWith("$.next: expected no cycle that passes through a constructor", failure.Message);
    }

    private static JsObject PlayerWithANamelessScore() =>
        new() { ["name"] = "x", ["scores"] = new JsArray { new JsObject { ["name"] = 1 } } };
}
