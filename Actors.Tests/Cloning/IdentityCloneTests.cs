using Messaging.Cloning;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class IdentityCloneTests
{
    [Fact]
    [Requirement("K12")]
    public void KeepsCyclesAndSharedReferences()
    {
        var shared = new JsDate(5);
        var root = new JsObject { ["a"] = shared, ["b"] = new JsArray { shared, new JsWrapperObject(1) } };
        root["self"] = root;
        root["b"]["back"] = root;

        var clone = CloneOf.Value(root);

        SameGraph.Assert(root, clone);
        Assert.Same(clone, clone["self"]);
        Assert.Same(clone["a"], clone["b"][0]);
    }

    [Fact]
    [Requirement("K12")]
    public void KeepsEveryKindOfObjectShared()
    {
        JsValue[] kinds =
        [
            new JsWrapperObject("w"), new JsDate(1), new JsRegExp("r"), new JsArrayBuffer(1),
            new JsView(JsViewKind.Uint8Array, new JsArrayBuffer(1)), new JsMap(),
            new JsSet(), new JsError("e"), new JsDomException("AbortError", "d"), new JsBlob("t", default),
            new JsImageData(1, 1, new byte[4]), new JsFileList(), new JsArray(), new JsObject(),
        ];

        SameGraph.Assert(new JsArray(kinds.Concat(kinds)), CloneOf.Value(new JsArray(kinds.Concat(kinds))));
    }

    [Fact]
    [Requirement("K12")]
    public void DoesNotKeepIdentityBetweenMessages()
    {
        var shared = new JsObject();

        Assert.NotSame(CloneOf.Value(shared), CloneOf.Value(shared));
    }

    [Fact]
    [Requirement("K12")]
    public void KeepsObjectsApartThatAreEqual()
    {
        var message = new JsArray { new JsObject { ["x"] = 1 }, new JsObject { ["x"] = 1 }, new JsDate(1), new JsDate(1) };

        SameGraph.Assert(message, CloneOf.Value(message));
    }

    [Fact]
    [Requirement("K12")]
    public void KeepsSharingAmongManyObjects()
    {
        var objects = Enumerable.Range(0, 30_000).Select(i => new JsObject { ["i"] = i }).ToArray();
        var message = new JsArray(objects.Concat(objects.Reverse()));

        SameGraph.Assert(message, CloneOf.Value(message));
    }

    [Fact]
    [Requirement("K12", "K18")]
    public void ClonesAGraphAMillionDeep()
    {
        const int Depth = 1_000_000;
        JsValue root = JsNull.Value;
        for (var i = 0; i < Depth; i++)
            root = Around(root, i);

        var left = CloneOf.Value(root);
        for (var i = Depth - 1; i >= 0; i--)
            left = Inside(left, i);

        Assert.Same(JsNull.Value, left);
        Assert.InRange(root.ToString().Length, 1, 120);
    }

    private static JsValue Around(JsValue value, int i) => (i % 4) switch
    {
        0 => new JsArray { value },
        1 => new JsObject { ["next"] = value },
        2 => new JsMap { [i] = value },
        _ => new JsSet { value },
    };

    private static JsValue Inside(JsValue value, int i) => (i % 4) switch
    {
        0 => ((JsArray)value)[0],
        1 => ((JsObject)value)["next"],
        2 => ((JsMap)value)[i],
        _ => ((JsSet)value).Single(),
    };
}
