using System.Numerics;
using Messaging.Cloning;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class MapAndSetCloneTests
{
    [Fact]
    [Requirement("K6")]
    public void KeepsEntriesAndMembersInTheOrderOfInsertion()
    {
        var shared = new JsObject { ["n"] = 1 };
        var map = new JsMap { ["b"] = 1, ["a"] = shared, [shared] = "of an object", [double.NaN] = new JsMap() };
        map[JsNull.Value] = JsUndefined.Value;
        var set = new JsSet { "z", 1, shared, new JsSet { map } };
        map["set"] = set;

        SameGraph.Assert(map, CloneOf.Value(map));
    }

    [Fact]
    [Requirement("K6")]
    public void ClonesTheEntriesThatWereThereWhenTheMapWasMet()
    {
        var map = new JsMap();
        var meddler = new JsObject();
        meddler.DefineGetter("run", () =>
        {
            map["late"] = 1;
            map["b"] = "changed";
            map.Delete("c");
            return "ran";
        });
        map["a"] = meddler;
        map["b"] = "as it was";
        map["c"] = "not deleted yet";

        var clone = CloneOf.Value(map);

        Assert.Equal(["a", "b", "c"], clone.Select(entry => entry.Key.AsString()));
        Assert.Equal("as it was", clone["b"].AsString());
        Assert.Equal(["a", "b", "late"], map.Select(entry => entry.Key.AsString()));
        Assert.Equal("changed", map["b"].AsString());
    }

    [Fact]
    [Requirement("K6")]
    public void ClonesTheMembersThatWereThereWhenTheSetWasMet()
    {
        var set = new JsSet();
        var meddler = new JsObject();
        meddler.DefineGetter("run", () =>
        {
            for (var i = 0; i < 100; i++)
                set.Add(i);
            set.Delete("second");
            return "ran";
        });
        set.Add(meddler);
        set.Add("second");

        var clone = CloneOf.Value(set);

        Assert.Equal(2, clone.Count);
        Assert.True(clone.Has("second"));
        Assert.Equal(101, set.Count);
    }

    [Fact]
    [Requirement("K6")]
    public void ClonesAMapThatContainsItselfAsKeyAndValue()
    {
        var map = new JsMap();
        map[map] = map;

        var clone = CloneOf.Value(map);

        Assert.Same(clone, clone.Single().Key);
        Assert.Same(clone, clone.Single().Value);
    }

    [Fact]
    public void TellsKeysApartAsSameValueZero()
    {
        var map = new JsMap { [0] = "zero", [double.NaN] = "nan", [new BigInteger(1)] = "bigint", [1] = "number", ["1"] = "string" };

        Assert.Equal("zero", map[-0.0].AsString());
        Assert.Equal("nan", map[0.0 / 0.0].AsString());
        Assert.Equal(["bigint", "number", "string"], new JsValue[] { new BigInteger(1), 1, "1" }.Select(key => map[key].AsString()));
        Assert.False(map.Has(new JsObject()));
    }

    [Fact]
    public void StoresMinusZeroAsZero()
    {
        var set = new JsSet { -0.0 };

        Assert.False(double.IsNegative(set.Single().AsNumber()));
    }

    [Fact]
    public void KeepsOrderThroughDeletionsAndReinsertions()
    {
        var set = new JsSet();
        for (var i = 0; i < 1000; i++)
        {
            set.Add(i);
            if (i >= 10)
                set.Delete(i - 10);
        }

        set.Delete(995);
        set.Add(995);

        Assert.Equal([990, 991, 992, 993, 994, 996, 997, 998, 999, 995], set.Select(member => member.AsInt32()));
        Assert.Equal(10, set.Count);
    }
}
