using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>Reading values by path and type.</summary>
public sealed class GetterTests
{
    private static readonly Config Settings = HoconConfigurationFactory.ParseString(
        """
        text = some text, whole = 42, negative = -5, fraction = 1.5, exponent = 1e3, hex = 0x1F, quoted = "42", nothing = null
        big = 99999999999, byte = 255
        yes = yes, no = no, on = on, off = off, true = true, false = false
        list = [1, 2, 3], words = [x, y], flags = [on, off], fractions = [0.5, 2], mixed = [1, x]
        object { inner { deep = 7 }, "dotted.key" = 8 }, objects = [{ k = 1 }, { k = 2 }]
        """);

    [Fact]
    public void ReadNumbers()
    {
        Assert.Equal(42, Settings.GetInt("whole"));
        Assert.Equal(42, Settings.GetInt("quoted"));
        Assert.Equal(-5, Settings.GetInt("negative"));
        Assert.Equal(31, Settings.GetInt("hex"));
        Assert.Equal(99999999999L, Settings.GetLong("big"));
        Assert.Equal((byte)255, Settings.GetByte("byte"));
        Assert.Equal(1.5, Settings.GetDouble("fraction"));
        Assert.Equal(1.5f, Settings.GetFloat("fraction"));
        Assert.Equal(1.5m, Settings.GetDecimal("fraction"));
        Assert.Equal(1000.0, Settings.GetDouble("exponent"));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("on", true)]
    [InlineData("true", true)]
    [InlineData("no", false)]
    [InlineData("off", false)]
    [InlineData("false", false)]
    public void ReadEveryFormOfABoolean(string path, bool expected) => Assert.Equal(expected, Settings.GetBoolean(path));

    [Fact]
    public void ReadLists()
    {
        Assert.Equal([1, 2, 3], Settings.GetIntList("list"));
        Assert.Equal([1L, 2L, 3L], Settings.GetLongList("list"));
        Assert.Equal([1, 2, 3], Settings.GetByteList("list"));
        Assert.Equal(["1", "2", "3"], Settings.GetStringList("list"));
        Assert.Equal(["x", "y"], Settings.GetStringList("words"));
        Assert.Equal([true, false], Settings.GetBooleanList("flags"));
        Assert.Equal([0.5, 2], Settings.GetDoubleList("fractions"));
        Assert.Equal([0.5f, 2], Settings.GetFloatList("fractions"));
        Assert.Equal([0.5m, 2], Settings.GetDecimalList("fractions"));
        Assert.Equal([1, 2], Settings.GetObjectList("objects").Select(item => item["k"].Value.GetInt()));
    }

    [Fact]
    public void FollowPathsIntoObjects()
    {
        Assert.Equal(7, Settings.GetInt("object.inner.deep"));
        Assert.Equal(8, Settings.GetInt("object.\"dotted.key\""));
        Assert.Equal(7, Settings.GetConfig("object.inner").GetInt("deep"));
        Assert.True(Settings.HasPath("object.inner"));
        Assert.False(Settings.HasPath("object.outer"));
        Assert.False(Settings.HasPath("whole.inner"));
        Assert.True(Settings.GetConfig("object.outer").IsEmpty);
        Assert.Equal(["inner", "dotted.key"], Settings.GetObject("object").Keys);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("object.missing")]
    [InlineData("text.missing")]
    [InlineData("text")]
    [InlineData("object")]
    [InlineData("list")]
    [InlineData("fraction")]
    [InlineData("big")]
    [InlineData("")]
    [InlineData("object..inner")]
    public void NameThePathThatHasNoValueOfTheType(string path)
    {
        var problem = Assert.Throws<HoconValueException>(() => Settings.GetInt(path));
        Assert.Equal(path, problem.FailPath);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("text")]
    [InlineData("list")]
    [InlineData("")]
    public void GiveTheDefaultWhereThereIsNoValueOfTheType(string path)
    {
        Assert.Equal(9, Settings.GetInt(path, 9));
        Assert.Equal(9L, Settings.GetLong(path, 9));
        Assert.Equal(9, Settings.GetByte(path, 9));
        Assert.Equal(0.5, Settings.GetDouble(path, 0.5));
        Assert.Equal(0.5f, Settings.GetFloat(path, 0.5f));
        Assert.Equal(0.5m, Settings.GetDecimal(path, 0.5m));
        Assert.Equal(TimeSpan.FromDays(1), Settings.GetTimeSpan(path, TimeSpan.FromDays(1)));
    }

    [EmbeddedFact("Hocon 2.0.4 gives false instead of the default.")]
    public void GiveTheDefaultWhereTextIsNoBoolean() => Assert.True(Settings.GetBoolean("text", true));

    [Fact]
    public void GiveTheDefaultListWhereThereIsNone()
    {
        Assert.Equal([9], Settings.GetIntList("missing", [9]));
        Assert.Equal([9], Settings.GetIntList("mixed", [9]));
        Assert.Equal(["d"], Settings.GetStringList("missing", ["d"]));
        Assert.Equal("d", Settings.GetString("missing", "d"));
        Assert.Equal("d", Settings.GetString("object", "d"));
    }

    [Fact]
    public void GiveNullForNull()
    {
        Assert.Null(Settings.GetString("nothing"));
        Assert.True(Settings.HasPath("nothing"));
    }

    [Fact]
    public void EnumerateTheFieldsAtTheTop() =>
        Assert.Equal(["z", "a", "m"],
            HoconConfigurationFactory.ParseString("z = 1, a { b = 2 }, m = 3").AsEnumerable().Select(field => field.Key));

    [EmbeddedFact("Hocon 2.0.4 reads a leading zero as octal and refuses whole numbers with a fraction or an exponent.")]
    public void ReadWholeNumbersInEveryDecimalForm()
    {
        var settings = HoconConfigurationFactory.ParseString("zero = 017, fraction = 5.0, exponent = 1e3");
        Assert.Equal(17, settings.GetInt("zero"));
        Assert.Equal(5, settings.GetInt("fraction"));
        Assert.Equal(1000, settings.GetInt("exponent"));
    }

    [EmbeddedFact("Hocon 2.0.4 words it otherwise.")]
    public void SayWhatIsWrongAndWhatWouldBeRight()
    {
        Assert.Equal("text: 'some text' is not one of true, false, yes, no, on, off", Problem(() => Settings.GetBoolean("text")));
        Assert.Equal("byte: '255' is not a duration such as 500 ms, 10s or 2 minutes",
            Problem(() => Parse("byte = 255 weeks").GetTimeSpan("byte", false)).Replace(" weeks", "", StringComparison.Ordinal));
        Assert.Equal("missing: a value is expected here, but there is none", Problem(() => Settings.GetString("missing")));
        Assert.Equal("object: an object is not a number", Problem(() => Settings.GetDouble("object")));
    }

    private static Config Parse(string hocon) => HoconConfigurationFactory.ParseString(hocon);

    private static string Problem(Func<object?> get) => Assert.Throws<HoconValueException>(get).Message;
}
