using System.Globalization;
using Messaging.Cloning;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class ArrayCloneTests
{
    [Fact]
    [Requirement("K8")]
    public void KeepsLengthHolesAndNamedProperties()
    {
        var array = new JsArray { 1, 2, 3 };
        array.AddHole();
        array.Add("after the hole");
        array.Length = 10;
        array["note"] = "named";
        array.Delete(1u);

        var clone = CloneOf.Value(array);

        Assert.Equal(10u, clone.Length);
        Assert.Equal(["0", "2", "4", "note"], clone.PropertyNames);
        SameGraph.Assert(array, clone);
    }

    [Fact]
    [Requirement("K8")]
    public void KeepsTheLongestArrayWithoutElementsAtNoCost()
    {
        var record = StructuredSerializer.Serialize(new JsArray { Length = uint.MaxValue });

        var clone = (JsArray)StructuredDeserializer.Deserialize(record, new TestReceiver());

        Assert.Equal(uint.MaxValue, clone.Length);
        Assert.True(record.Data.Length < 16);
    }

    [Fact]
    [Requirement("K8")]
    public void KeepsElementsThatLieFarApart()
    {
        var array = new JsArray();
        array[4294967294u] = "last";
        array[7] = "near";
        array[1_000_000] = "far";

        var clone = CloneOf.Value(array);

        Assert.Equal(["7", "1000000", "4294967294"], clone.PropertyNames);
        SameGraph.Assert(array, clone);
    }

    [Fact]
    [Requirement("K8", "K9")]
    public void LeavesAHoleWhereAGetterDeletedAnElementAhead()
    {
        var array = new JsArray { "getter", "deleted", "kept" };
        array.DefineGetter(0u, () =>
        {
            array.Delete(1u);
            return "ran";
        });

        var clone = CloneOf.Value(array);

        Assert.Equal(["0", "2"], clone.PropertyNames);
        Assert.Equal("ran", clone[0].AsString());
    }

    [Fact]
    [Requirement("K8", "K9")]
    public void IgnoresElementsThatAGetterAdds()
    {
        var array = new JsArray();
        array.Add("getter");
        array.AddHole();
        array.DefineGetter(0u, () =>
        {
            array[1] = "in the hole";
            array.Add("at the end");
            array["named"] = "late";
            return "ran";
        });

        var clone = CloneOf.Value(array);

        Assert.Equal(2u, clone.Length);
        Assert.Equal(["0"], clone.PropertyNames);
    }

    [Fact]
    [Requirement("K8", "K9")]
    public void KeepsTheLengthThatTheArrayHadWhenAGetterShortensIt()
    {
        var array = new JsArray { "getter", 1, 2, 3 };
        array.DefineGetter(0u, () =>
        {
            array.Length = 2;
            return "ran";
        });

        var clone = CloneOf.Value(array);

        Assert.Equal(4u, clone.Length);
        Assert.Equal(["0", "1"], clone.PropertyNames);
    }

    [Fact]
    [Requirement("K9")]
    public void ReadsTheElementsAsTheyAreWhenTheirTurnComes()
    {
        var array = new JsArray { "getter", "old" };
        array.DefineGetter(0u, () =>
        {
            array[1] = "new";
            return "ran";
        });

        Assert.Equal("new", CloneOf.Value(array)[1].AsString());
    }

    [Fact]
    [Requirement("K8")]
    public void AnArrayOfNumbersTakesOtherValuesHolesAndGettersToo()
    {
        var array = new JsArray { 1, 2.5, -3 };
        array[3] = 4;
        array[1] = "two";
        array.Delete(0);
        array[9] = 10;
        array.DefineGetter(2, () => "got");
        array["name"] = "mixed";

        var clone = (JsArray)CloneOf.Value(array);

        Assert.Equal(10u, clone.Length);
        Assert.Equal(["undefined", "\"two\"", "\"got\"", "4", "undefined", "undefined", "undefined", "undefined", "undefined", "10"], clone.Select(element => element.ToString()));
        Assert.False(clone.HasOwn(0));
        Assert.Equal("mixed", clone["name"].AsString());
    }

    [Theory]
    [Requirement("K1", "K8")]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryKindOfNumberSurvivesInAnArray(bool withOtherValues)
    {
        double[] numbers = [0, -0.0, 127, 128, -1, int.MaxValue, int.MinValue, 0.5, 1e300, double.NaN, double.NegativeInfinity];
        var array = new JsArray(numbers.Select(number => (JsValue)number));
        if (withOtherValues)
            array.Add("last");

        var clone = (JsArray)CloneOf.Value(array);

        Assert.Equal(numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)), clone.OfType<JsNumber>().Select(number => number.Number.ToString("R", CultureInfo.InvariantCulture)));
        Assert.Equal(withOtherValues ? 12u : 11u, clone.Length);
    }
}
