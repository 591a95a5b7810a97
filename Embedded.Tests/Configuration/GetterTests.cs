using Akka.Configuration;

namespace Embedded.Tests.Configuration;

/// <summary>Reading settings by path and type.</summary>
public sealed class GetterTests
{
    private static readonly Config Settings = ConfigurationFactory.ParseString(
        """
        text = some text, whole = 42, quoted = "42", fraction = 1.5, on = on, off = off, true = true, false = false
        time = 1.5s, bare-time = 250, forever = infinite, size = 10 KiB, bare-size = 512
        numbers = [1, 2], words = [x, "y z"], flags = [on, off], fractions = [0.5]
        object {
          inner { deep = 7 }
          "dotted.key" = 8
          "/user/*" = 9
        }
        """);

    [Fact]
    public void ReadValues()
    {
        Assert.Equal("some text", Settings.GetString("text"));
        Assert.Equal(42, Settings.GetInt("whole"));
        Assert.Equal(42, Settings.GetInt("quoted"));
        Assert.Equal(42L, Settings.GetLong("whole"));
        Assert.Equal(1.5f, Settings.GetFloat("fraction"));
        Assert.Equal(1.5, Settings.GetDouble("fraction"));
        Assert.Equal(1.5m, Settings.GetDecimal("fraction"));
        Assert.True(Settings.GetBoolean("on"));
        Assert.True(Settings.GetBoolean("true"));
        Assert.False(Settings.GetBoolean("off", true));
        Assert.False(Settings.GetBoolean("false", true));
        Assert.Equal(TimeSpan.FromSeconds(1.5), Settings.GetTimeSpan("time"));
        Assert.Equal(TimeSpan.FromMilliseconds(250), Settings.GetTimeSpan("bare-time"));
        Assert.Equal(Timeout.InfiniteTimeSpan, Settings.GetTimeSpan("forever"));
        Assert.Equal(10_240, Settings.GetByteSize("size"));
        Assert.Equal(512, Settings.GetByteSize("bare-size"));
    }

    [Fact]
    public void ReadLists()
    {
        Assert.Equal([1, 2], Settings.GetIntList("numbers"));
        Assert.Equal([1L, 2L], Settings.GetLongList("numbers"));
        Assert.Equal([1, 2], Settings.GetByteList("numbers"));
        Assert.Equal(["x", "y z"], Settings.GetStringList("words"));
        Assert.Equal([true, false], Settings.GetBooleanList("flags"));
        Assert.Equal([0.5f], Settings.GetFloatList("fractions"));
        Assert.Equal([0.5], Settings.GetDoubleList("fractions"));
        Assert.Equal([0.5m], Settings.GetDecimalList("fractions"));
    }

    [Fact]
    public void FollowPaths()
    {
        Assert.Equal(7, Settings.GetInt("object.inner.deep"));
        Assert.Equal(8, Settings.GetInt("object.\"dotted.key\""));
        Assert.Equal(9, Settings.GetInt("object./user/*"));
        Assert.Equal(7, Settings.GetConfig("object")!.GetInt("inner.deep"));
        Assert.True(Settings.HasPath("object.inner"));
        Assert.False(Settings.HasPath("object.outer"));
    }

    [Fact]
    public void GiveTheDefaultWhereNothingIsSet()
    {
        Assert.Null(Settings.GetString("missing"));
        Assert.Equal("d", Settings.GetString("missing", "d"));
        Assert.Equal(0, Settings.GetInt("missing"));
        Assert.Equal(9, Settings.GetInt("missing", 9));
        Assert.Equal(9, Settings.GetInt("object.missing", 9));
        Assert.False(Settings.GetBoolean("missing"));
        Assert.True(Settings.GetBoolean("missing", true));
        Assert.Equal(0.5, Settings.GetDouble("missing", 0.5));
        Assert.Equal(0.5f, Settings.GetFloat("missing", 0.5f));
        Assert.Equal(0.5m, Settings.GetDecimal("missing", 0.5m));
        Assert.Equal(9L, Settings.GetLong("missing", 9));
        Assert.Equal(TimeSpan.Zero, Settings.GetTimeSpan("missing"));
        Assert.Equal(TimeSpan.FromDays(1), Settings.GetTimeSpan("missing", TimeSpan.FromDays(1)));
        Assert.Null(Settings.GetByteSize("missing"));
        Assert.Equal(5, Settings.GetByteSize("missing", 5));
        Assert.Empty(Settings.GetStringList("missing"));
        Assert.Equal(["d"], Settings.GetStringList("missing", ["d"]));
        Assert.Null(Settings.GetConfig("missing"));
        Assert.Null(Settings.GetValue("missing"));
        Assert.True(Settings.GetConfig("missing").IsNullOrEmpty());
    }

    [Fact]
    public void RefuseTextThatIsNotOfTheType()
    {
        Assert.Throws<FormatException>(() => Settings.GetInt("text", 9));
        Assert.Throws<FormatException>(() => Settings.GetDouble("text"));
        Assert.Throws<FormatException>(() => Settings.GetTimeSpan("text"));
        Assert.Throws<FormatException>(() => Settings.GetTimeSpan("forever", allowInfinite: false));
        Assert.Throws<FormatException>(() => ConfigurationFactory.ParseString("a = -1s").GetTimeSpan("a"));
        Assert.ThrowsAny<Exception>(() => Settings.GetBoolean("text"));
    }

    [EmbeddedFact("Akka.NET does not name the path.")]
    public void NameThePathAndWhatWouldBeRight()
    {
        Assert.Equal(
            "text: 'some text' is not a duration such as 500 ms, 10s, 2 minutes or infinite",
            Assert.Throws<FormatException>(() => Settings.GetTimeSpan("text")).Message);
        Assert.Equal(
            "object: an object is not a size such as 512, 64 kB or 64 KiB",
            Assert.Throws<FormatException>(() => Settings.GetByteSize("object")).Message);
    }

    [Fact]
    public void ShowTheValuesBelowAPath()
    {
        var value = Settings.GetValue("object")!;
        Assert.True(value.IsObject());
        Assert.Equal(["inner", "dotted.key", "/user/*"], value.GetObject()!.Items.Keys);
        Assert.Equal(8, value.GetObject()!.GetKey("dotted.key").GetInt());
        Assert.Equal(7, value.GetChildObject("inner")!.GetChildObject("deep")!.GetInt());
        Assert.True(Settings.GetValue("words")!.IsArray());
        Assert.Equal(["x", "y z"], Settings.GetValue("words")!.GetArray().Select(item => item.GetString()));
        Assert.True(Settings.GetValue("text")!.IsString());
    }

    [Fact]
    public void EnumerateTheTop() =>
        Assert.Equal(["z", "a"], ConfigurationFactory.ParseString("z = 1, a { b = 2 }").AsEnumerable().Select(field => field.Key));
}
