using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using System.Text.RegularExpressions;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Testing;

namespace Messaging.Tests.Cloning.Clr;

public sealed class FromClrTests
{
    public static TheoryData<object?, JsValue> Scalars => new()
    {
        { null, JsNull.Value },
        { true, true },
        { (byte)200, 200 },
        { (sbyte)-5, -5 },
        { 'x', "x" },
        { 1.5f, 1.5 },
        { 0.1m, 0.1 },
        { long.MaxValue, new BigInteger(long.MaxValue) },
        { (1L << 53) - 1, 9007199254740991.0 },
        { ulong.MaxValue, new BigInteger(ulong.MaxValue) },
        { uint.MaxValue, 4294967295.0 },
        { new BigInteger(5), new BigInteger(5) },
        { "text\ud800", "text\ud800" },
        { Medal.Gold, "Gold" },
        { new DateTimeOffset(1970, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)), new JsDate(0) },
        { new DateTime(1970, 1, 1, 0, 0, 1), new JsDate(1000) },
        { new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), "0f8fad5b-d9cb-469f-a165-70867728950e" },
        { TimeSpan.FromSeconds(90), "00:01:30" },
        { new DateOnly(2026, 9, 17), "2026-09-17" },
        { new Uri("https://example.org/a"), "https://example.org/a" },
        { new Regex("a+", RegexOptions.IgnoreCase | RegexOptions.Compiled), new JsRegExp("a+", "i") },
        { new byte[] { 1, 2 }, new JsView(JsViewKind.Uint8Array, new JsArrayBuffer([1, 2])) },
        { new ReadOnlyMemory<byte>([1, 2]), new JsView(JsViewKind.Uint8Array, new JsArrayBuffer([1, 2])) },
        { new ArgumentException("bad"), new JsError(JsErrorType.TypeError, "bad") },
        { new InvalidOperationException("bad"), new JsError(JsErrorType.Error, "bad") },
        { DomException.DataClone("no"), new JsDomException("DataCloneError", "no") },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void MakesValuesOfScalars(object? value, JsValue expected) => SameGraph.Assert(expected, JsValue.From(value));

    [Fact]
    public void MakesObjectsOfRecordsUnderCamelCaseNames()
    {
        var score = JsValue.From(new HighScore("Ada", 7, Medal.Gold));

        SameGraph.Assert(new JsObject { ["name"] = "Ada", ["score"] = 7, ["medal"] = "Gold", ["at"] = JsNull.Value }, score);
    }

    [Fact]
    public void TakesPublicReadableMembersBaseTypesFirst()
    {
        SameGraph.Assert(new JsObject { ["kind"] = "shape", ["sides"] = 4, ["length"] = 2 }, JsValue.From(new Square { Length = 2 }));
        Assert.Equal(
            ["age", "name", "friends", "spouse", "greeting"],
            ((JsObject)JsValue.From(new Person { Name = "Ada" })).PropertyNames);
        SameGraph.Assert(new JsObject { ["x"] = 1 }, JsValue.From(new { X = 1 }));
    }

    [Fact]
    public void MakesArraysMapsAndSetsOfCollections()
    {
        SameGraph.Assert(new JsArray { 1, 2 }, JsValue.From(new[] { 1, 2 }));
        SameGraph.Assert(new JsArray { "a", JsNull.Value }, JsValue.From(new List<string?> { "a", null }));
        SameGraph.Assert(new JsArray { 1 }, JsValue.From(ImmutableArray.Create(1)));
        SameGraph.Assert(new JsArray { 1 }, JsValue.From(new Queue<int>([1])));
        SameGraph.Assert(new JsArray { 1, "two" }, JsValue.From((1, "two")));
        SameGraph.Assert(new JsArray { "k", 1 }, JsValue.From(KeyValuePair.Create("k", 1)));
        SameGraph.Assert(new JsMap { ["b"] = 1, ["a"] = 2 }, JsValue.From(new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 }));
        SameGraph.Assert(new JsSet { 3, 1 }, JsValue.From(new HashSet<int> { 3, 1 }));
    }

    [Fact]
    public void OrdersCollectionsThatHaveNoOrderOfTheirOwn()
    {
        var names = Enumerable.Range(0, 100).Select(i => $"name {i:00}").ToArray();

        var map = (JsMap)JsValue.From(names.Reverse().ToImmutableDictionary(name => name, name => 1));
        var concurrent = (JsMap)JsValue.From(new ConcurrentDictionary<string, int>(names.Select(name => KeyValuePair.Create(name, 1))));
        var set = (JsSet)JsValue.From(names.ToImmutableHashSet());

        Assert.Equal(names, map.Select(entry => entry.Key.AsString()));
        Assert.Equal(names, concurrent.Select(entry => entry.Key.AsString()));
        Assert.Equal(names, set.Select(member => member.AsString()));
    }

    [Fact]
    [Requirement("K12")]
    public void KeepsCyclesAndSharedReferences()
    {
        var ada = new Person { Name = "Ada" };
        var bob = new Person { Name = "Bob", Spouse = ada, Friends = { ada, ada } };
        ada.Spouse = bob;
        byte[] bytes = [1];

        var value = (JsArray)JsValue.From(new object[] { ada, bob, bytes, bytes });

        Assert.Same(value[0], value[1]["spouse"]);
        Assert.Same(value[1], value[0]["spouse"]);
        Assert.Same(value[1]["friends"][0], value[1]["friends"][1]);
        Assert.Same(value[2], value[3]);
    }

    [Fact]
    [Requirement("K18")]
    public void ConvertsAChainAMillionLongBothWays()
    {
        Cell? chain = null;
        for (var i = 0; i < 1_000_000; i++)
            chain = new Cell(i, chain);

        var back = JsValue.From(chain).As<Cell>();

        for (var i = 999_999; i >= 0; i--, back = back.Next)
            Assert.Equal(i, back!.Number);
        Assert.Null(back);
    }

    [Fact]
    public void KeepsValuesThatAreThereAlready()
    {
        var made = new JsDate(5);

        Assert.Same(made, JsValue.From(new { When = made })["when"]);
    }

    [Fact]
    [Requirement("B8")]
    public void TakesAPortAsTheValueThatStandsForIt()
    {
        var port = new PortFace(new FacedPort("p"));

        var contact = JsValue.From(new Contact("Ada", port));

        Assert.Same(port.Value, contact["port"]);
        Assert.Throws<DomException>(() => StructuredSerializer.Serialize(contact));
        Assert.Single(StructuredSerializer.Serialize(contact, [port.Value]).Transferred);
    }

    public static TheoryData<object, string> Refused => new()
    {
        { new { Player = new Callback("Ada", () => { }) }, "$.player.run cannot be cloned: it is a delegate." },
        { new object[] { 1, Task.CompletedTask }, "$[1] cannot be cloned: it is a task." },
        { new Dictionary<string, object> { ["a"] = 1, ["b"] = Stream.Null }, "$.values()[1] cannot be cloned: it is a stream." },
        { new { Pointer = (nint)5 }, "$.pointer cannot be cloned: it is a pointer." },
        { new { Type = typeof(int) }, "$.type cannot be cloned: it is part of a program." },
        { new int[1, 1], "$ cannot be cloned: it is an array of more than one dimension." },
        { new HashSet<object> { 1, Endless() }, "$.values()[1] cannot be cloned: it is a sequence that is not a collection." },
        { new { Words = new[] { new Lazy<int>(1) } }, "$.words[0] cannot be cloned: it is a System.Lazy`1[System.Int32]." },
        { new Regex("a", RegexOptions.RightToLeft), "$ cannot be cloned: it is a System.Text.RegularExpressions.Regex." },
        { new { Actor = Akka.Actor.ActorRefs.Nobody }, "$.actor cannot be cloned: it is an actor reference." },
    };

    [Theory]
    [Requirement("K11", "J1")]
    [MemberData(nameof(Refused))]
    public void NamesThePathToWhatCannotBeCloned(object value, string message)
    {
        var error = Assert.Throws<DomException>(() => JsValue.From(value));

        Assert.Equal((DomErrorKind.DataCloneError, message), (error.Kind, error.Message));
    }

    [Fact]
    public void LetsWhatAGetterThrowsThroughUnchanged() =>
        Assert.Same(FailingShape.Thrown, Assert.Throws<InvalidOperationException>(() => JsValue.From(new FailingShape())));

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
            yield return i;
    }
}
