using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class UncloneableTests
{
    private static readonly JsOpaque Callback = new("a function");

    public static TheoryData<string, JsValue> Places => new()
    {
        { "$", Callback },
        { "$.player.callback", new JsObject { ["score"] = 1, ["player"] = new JsObject { ["name"] = "Ada", ["callback"] = Callback } } },
        { "$[2]", new JsArray { 1, 2, Callback } },
        { "$[1][\"two words\"]", new JsArray { 1, new JsObject { ["two words"] = Callback } } },
        { "$[\"quo\\\"te\\\\\"]", new JsObject { ["quo\"te\\"] = Callback } },
        { "$.list.named", new JsObject { ["list"] = new JsArray { ["named"] = Callback } } },
        { "$.keys()[1]", new JsMap { [1] = 2, [Callback] = 1 } },
        { "$.values()[1].x", new JsMap { [1] = 2, [2] = new JsObject { ["x"] = Callback } } },
        { "$.values()[1]", new JsSet { 1, Callback } },
        { "$[100]", Sparse() },
    };

    [Theory]
    [Requirement("K11", "J1")]
    [MemberData(nameof(Places))]
    public void NamesThePathToTheMemberThatCannotBeCloned(string path, JsValue message)
    {
        var error = Assert.Throws<DomException>(() => StructuredSerializer.Serialize(message));

        Assert.Equal((DomErrorKind.DataCloneError, 25), (error.Kind, error.Code));
        Assert.Equal($"{path} cannot be cloned: it is a function.", error.Message);
    }

    [Fact]
    [Requirement("B8", "K11")]
    public void RefusesAPortThatIsNotInTheTransferList()
    {
        var port = new TestPort("p");

        var error = Assert.Throws<DomException>(() => StructuredSerializer.Serialize(new JsObject { ["port"] = port.AsValue() }));

        Assert.Equal("$.port cannot be cloned: it is a MessagePort that is not in the transfer list.", error.Message);
        Assert.False(port.IsDetached);
    }

    [Fact]
    [Requirement("K11")]
    public void ShortensThePathOfAMemberThatIsVeryDeep()
    {
        JsValue root = Callback;
        for (var i = 0; i < 100_000; i++)
            root = new JsArray { root };

        var error = Assert.Throws<DomException>(() => StructuredSerializer.Serialize(root));

        Assert.Contains("(99968 more)", error.Message);
        Assert.InRange(error.Message.Length, 1, 200);
    }

    private static JsArray Sparse()
    {
        var array = new JsArray { 1 };
        array[100] = Callback;
        return array;
    }
}
