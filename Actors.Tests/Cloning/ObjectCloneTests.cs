using Messaging.Cloning;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class ObjectCloneTests
{
    [Fact]
    [Requirement("K9")]
    public void KeepsPropertiesInTheOrderThatScriptsSee()
    {
        var plain = new JsObject
        {
            ["b"] = 1, ["10"] = 2, ["a"] = 3, ["9"] = 4, [""] = 5, ["01"] = 6, ["__proto__"] = 7, ["4294967295"] = 8,
        };

        var clone = CloneOf.Value(plain);

        Assert.Equal(["9", "10", "b", "a", "", "01", "__proto__", "4294967295"], clone.PropertyNames);
        SameGraph.Assert(plain, clone);
    }

    [Fact]
    [Requirement("K9")]
    public void RunsEachGetterOnceAndInOrderAndMakesDataOfIt()
    {
        var runs = new List<string>();
        var inner = new JsObject();
        inner.DefineGetter("x", () => Ran("inner.x"));
        var plain = new JsObject();
        plain.DefineGetter("first", () => Ran("first"));
        plain["inner"] = inner;
        plain.DefineGetter("last", () => Ran("last"));

        var clone = CloneOf.Value(plain);
        _ = clone["first"];

        Assert.Equal(["first", "inner.x", "last"], runs);
        Assert.Equal("first", clone["first"].AsString());

        JsValue Ran(string name)
        {
            runs.Add(name);
            return name;
        }
    }

    [Fact]
    [Requirement("K9", "J1", "K13")]
    public void LetsWhatAGetterThrowsThroughUnchangedAndMakesNoRecord()
    {
        var thrown = new InvalidOperationException("the user's own");
        var plain = new JsObject { ["first"] = 1 };
        plain.DefineGetter("bad", () => throw thrown);

        Assert.Same(thrown, Assert.Throws<InvalidOperationException>(() => StructuredSerializer.Serialize(plain)));
        Assert.Equal(1, CloneOf.Value(new JsObject { ["after"] = 1 })["after"].AsInt32());
    }

    [Fact]
    [Requirement("K9")]
    public void SkipsAPropertyThatAGetterDeletedAndOneThatItAdded()
    {
        var plain = new JsObject();
        plain.DefineGetter("getter", () =>
        {
            plain.Delete("doomed");
            plain["late"] = 1;
            return "ran";
        });
        plain["doomed"] = 1;
        plain["kept"] = 2;

        Assert.Equal(["getter", "kept"], CloneOf.Value(plain).PropertyNames);
    }

    [Fact]
    [Requirement("K9")]
    public void ReadsAPropertyThatWasDeletedAndMadeAgainInItsOldPlace()
    {
        var plain = new JsObject();
        plain.DefineGetter("getter", () =>
        {
            plain.Delete("a");
            plain["a"] = "again";
            for (var i = 0; i < 50; i++)
                plain["more" + i] = i;
            return "ran";
        });
        plain["a"] = "old";
        plain["b"] = 2;

        var clone = CloneOf.Value(plain);

        Assert.Equal(["getter", "a", "b"], clone.PropertyNames);
        Assert.Equal("again", clone["a"].AsString());
    }

    [Fact]
    [Requirement("K9")]
    public void SeesChangesOfAGetterInObjectsWithIndexNamesToo()
    {
        var plain = new JsObject { ["name"] = "old", ["1"] = "x", ["2"] = "doomed" };
        plain.DefineGetter("0", () =>
        {
            plain["name"] = "new";
            plain.Delete("2");
            plain["3"] = "late";
            return "ran";
        });

        var clone = CloneOf.Value(plain);

        Assert.Equal(["0", "1", "name"], clone.PropertyNames);
        Assert.Equal("new", clone["name"].AsString());
    }

    [Fact]
    [Requirement("K13")]
    public void SerializesInsideAGetterOfASerialization()
    {
        var inner = new JsObject { ["shared"] = new JsArray { 1, 2 } };
        SerializedRecord? innerRecord = null;
        var outer = new JsObject { ["before"] = inner };
        outer.DefineGetter("post", () =>
        {
            innerRecord = StructuredSerializer.Serialize(inner);
            return "posted";
        });
        outer["after"] = inner;

        var clone = CloneOf.Value(outer);

        Assert.Same(clone["before"], clone["after"]);
        SameGraph.Assert(inner, StructuredDeserializer.Deserialize(innerRecord!, new TestReceiver()));
    }

    [Fact]
    [Requirement("B6")]
    public void TakesTheCloneAtTheTimeOfTheCall()
    {
        var plain = new JsObject { ["a"] = new JsArray { 1 } };
        var record = StructuredSerializer.Serialize(plain);
        ((JsArray)plain["a"]).Add(2);
        plain["b"] = 1;

        SameGraph.Assert(new JsObject { ["a"] = new JsArray { 1 } }, StructuredDeserializer.Deserialize(record, new TestReceiver()));
    }

    [Fact]
    [Requirement("K9")]
    public void KeepsManyProperties()
    {
        var plain = new JsObject();
        for (var i = 0; i < 5_000; i++)
            plain["name" + i] = i;
        for (var i = 0; i < 5_000; i += 3)
            plain.Delete("name" + i);
        plain["name0"] = "again, and last";

        var clone = CloneOf.Value(plain);

        Assert.Equal(plain.Count, clone.Count);
        SameGraph.Assert(plain, clone);
    }
}
