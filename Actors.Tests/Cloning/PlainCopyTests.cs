using System.Numerics;
using Messaging.Cloning;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class PlainCopyTests
{
    [Fact]
    [Requirement("K12")]
    public void APlainTreeIsKeptAsItIsUntilItsBytesAreAskedFor()
    {
        var tree = new JsObject { ["a"] = 1, ["b"] = new JsArray { "x", true, JsNull.Value, new JsObject { ["c"] = JsUndefined.Value } } };
        var record = StructuredSerializer.Serialize(tree);

        Assert.NotNull(record.Plain);
        SameGraph.Assert(tree, Receive(record));
        SameGraph.Assert(tree, Receive(new SerializedRecord(record.Data)));
        Assert.Null(record.Plain);
        SameGraph.Assert(tree, Receive(record));
    }

    public static TheoryData<JsValue> NotPlain
    {
        get
        {
            var cycle = new JsObject();
            cycle["self"] = cycle;
            var shared = new JsArray();
            var deep = new JsArray();
            for (var i = 0; i < 100; i++)
                deep = new JsArray { deep };
            var deleted = new JsObject { ["a"] = 1, ["b"] = 2 };
            deleted.Delete("a");
            var getter = new JsObject();
            getter.DefineGetter("a", () => 1);
            return new(
                cycle, new JsArray { shared, shared }, new JsObject { ["a"] = shared, ["b"] = new JsArray { shared } }, deep, deleted, getter,
                new JsObject { ["1"] = 1 }, new JsArray { Length = 1 }, new JsArray { ["name"] = 1 }, new JsDate(1), new BigInteger(1),
                new JsArray { new JsMap() }, new JsObject { ["a"] = new JsSet() });
        }
    }

    [Theory]
    [Requirement("K12")]
    [MemberData(nameof(NotPlain))]
    public void EverythingElseIsWrittenAtOnce(JsValue value)
    {
        Assert.Null(PlainCopy.Freeze(value));
        SameGraph.Assert(value, CloneOf.Value(value));
    }

    [Fact]
    [Requirement("K9")]
    public void NoGetterRunsForACopyThatIsGivenUp()
    {
        var runs = 0;
        var value = new JsArray { new JsObject { ["a"] = new JsArray { 1 } }, new JsObject() };
        ((JsObject)value[1]).DefineGetter("b", () => ++runs);

        Assert.Equal(1, CloneOf.Value(value)[1]["b"].AsInt32());
        Assert.Equal(1, runs);
    }

    [Fact]
    [Requirement("K12")]
    public void ARecordIsWhatTheValueWasWhenItWasSerialized()
    {
        var numbers = new JsArray { 1.5, 2.5 };
        var texts = new JsArray { "a", "b" };
        var sent = new JsObject { ["n"] = numbers, ["t"] = texts, ["o"] = new JsObject { ["x"] = 1 } };
        var record = StructuredSerializer.Serialize(sent);

        numbers.Add(3.5);
        numbers[0] = 9.5;
        texts[0] = "changed";
        texts.Length = 1;
        sent["o"]["x"] = 2;
        sent["o"]["y"] = 3;
        sent.Delete("n");

        var expected = new JsObject { ["n"] = new JsArray { 1.5, 2.5 }, ["t"] = new JsArray { "a", "b" }, ["o"] = new JsObject { ["x"] = 1 } };
        SameGraph.Assert(expected, Receive(record));
        SameGraph.Assert(expected, Receive(new SerializedRecord(record.Data)));
    }

    [Fact]
    [Requirement("K12")]
    public void WhatAReceiverChangesIsItsOwn()
    {
        var sent = new JsObject { ["a"] = 1, ["n"] = new JsArray { 1.5 }, ["t"] = new JsArray { "x" } };
        var record = StructuredSerializer.Serialize(sent);
        var first = Receive(record);

        first["a"] = 2;
        first["b"] = 3;
        first["n"][0] = 0;
        ((JsArray)first["n"]).Add(7);
        ((JsArray)first["t"]).Delete(0);
        ((JsObject)first).Delete("a");

        var expected = new JsObject { ["a"] = 1, ["n"] = new JsArray { 1.5 }, ["t"] = new JsArray { "x" } };
        SameGraph.Assert(expected, sent);
        SameGraph.Assert(expected, Receive(record));
    }

    [Fact]
    [Requirement("K12")]
    public void ManyPropertiesAreFoundByNameOnBothSides()
    {
        var sent = new JsObject();
        for (var i = 0; i < 50; i++)
            sent[$"p{i}"] = i;

        var clone = CloneOf.Value(sent);
        clone["p7"] = "changed";
        clone["new"] = true;
        sent.Delete("p8");

        Assert.Equal(7, sent["p7"].AsInt32());
        Assert.False(sent.HasOwn("new"));
        Assert.Equal(8, clone["p8"].AsInt32());
        Assert.Equal("changed", clone["p7"].AsString());
    }

    [Theory]
    [Requirement("K12")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomTreesAreTheSameBothWaysAndStaySoWhileTheOriginalChanges(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var tree = RandomTree(random, depth: 4);
            var record = StructuredSerializer.Serialize(tree);
            var before = Receive(new SerializedRecord(StructuredSerializer.Serialize(tree).Data));
            Change(tree, random);

            var clone = Receive(record);
            SameGraph.Assert(before, clone);
            Change(clone, random);
            SameGraph.Assert(before, Receive(record));
        }
    }

    private static JsValue RandomTree(Random random, int depth)
    {
        switch (depth == 0 ? random.Next(3) : random.Next(5))
        {
            case 0: return random.NextDouble();
            case 1: return "text";
            case 2: return random.Next(2) == 0;
            case 3:
                return new JsArray(Enumerable.Range(0, random.Next(6)).Select(_ => RandomTree(random, depth - 1)));
            default:
                var made = new JsObject();
                for (var i = random.Next(12); i > 0; i--)
                    made[$"p{random.Next(20)}"] = RandomTree(random, depth - 1);
                return made;
        }
    }

    private static void Change(JsValue value, Random random)
    {
        switch (value)
        {
            case JsArray array:
                foreach (var element in array.ToArray())
                    Change(element, random);
                if (array.Length > 0)
                    array[(uint)random.Next((int)array.Length)] = random.Next(2) == 0 ? 1.25 : "changed";
                array.Add(random.Next(2) == 0 ? 2.25 : JsNull.Value);
                break;
            case JsObject plain:
                foreach (var name in plain.PropertyNames.ToArray())
                    Change(plain[name], random);
                plain.Delete($"p{random.Next(20)}");
                plain[$"p{random.Next(20)}"] = "changed";
                break;
        }
    }

    private static JsValue Receive(SerializedRecord record) => StructuredDeserializer.Deserialize(record, new TestReceiver());
}
