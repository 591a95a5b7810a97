using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>Durations and sizes with their units.</summary>
public sealed class UnitTests
{
    [Theory]
    [InlineData("500", 500)]
    [InlineData("10ms", 10)]
    [InlineData("10 milli", 10)]
    [InlineData("10 millis", 10)]
    [InlineData("1 millisecond", 1)]
    [InlineData("2 milliseconds", 2)]
    [InlineData("2s", 2_000)]
    [InlineData("1 second", 1_000)]
    [InlineData("1.5 seconds", 1_500)]
    [InlineData("2m", 120_000)]
    [InlineData("1 minute", 60_000)]
    [InlineData("0.5 minutes", 30_000)]
    [InlineData("2h", 7_200_000)]
    [InlineData("1 hour", 3_600_000)]
    [InlineData("2 hours", 7_200_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("1 day", 86_400_000)]
    [InlineData("2 days", 172_800_000)]
    [InlineData("\"5 s\"", 5_000)]
    public void DurationsHaveEveryUnit(string written, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Parse(written).GetTimeSpan("a"));

    [Theory]
    [InlineData("300ns", 3)]
    [InlineData("300 nano", 3)]
    [InlineData("300 nanos", 3)]
    [InlineData("300 nanosecond", 3)]
    [InlineData("300 nanoseconds", 3)]
    [InlineData("3 micro", 30)]
    [InlineData("3 micros", 30)]
    [InlineData("3 microsecond", 30)]
    [InlineData("3 microseconds", 30)]
    public void DurationsCanBeShorterThanAMillisecond(string written, long ticks) =>
        Assert.Equal(TimeSpan.FromTicks(ticks), Parse(written).GetTimeSpan("a"));

    [EmbeddedFact("Hocon 2.0.4 does not know this unit of the specification.")]
    public void MicrosecondsCanBeWrittenUs() => Assert.Equal(TimeSpan.FromMicroseconds(3), Parse("3 us").GetTimeSpan("a"));

    [Fact]
    public void ADurationCanBeInfiniteWhereThatIsAllowed()
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, Parse("infinite").GetTimeSpan("a"));
        Assert.Throws<HoconValueException>(() => Parse("infinite").GetTimeSpan("a", false));
    }

    [Theory]
    [InlineData("-1s")]
    [InlineData("1 S")]
    [InlineData("1 fortnight")]
    [InlineData("s")]
    [InlineData("1 s 2")]
    [InlineData("[1]")]
    public void NothingElseIsADuration(string written) => Assert.Throws<HoconValueException>(() => Parse(written).GetTimeSpan("a"));

    [Theory]
    [InlineData("512", 512)]
    [InlineData("512b", 512)]
    [InlineData("512 B", 512)]
    [InlineData("1 byte", 1)]
    [InlineData("2 bytes", 2)]
    [InlineData("1kB", 1_000)]
    [InlineData("1 kilobyte", 1_000)]
    [InlineData("2 kilobytes", 2_000)]
    [InlineData("1k", 1_024)]
    [InlineData("1K", 1_024)]
    [InlineData("1Ki", 1_024)]
    [InlineData("1 KiB", 1_024)]
    [InlineData("1 kibibyte", 1_024)]
    [InlineData("2 kibibytes", 2_048)]
    [InlineData("1 MB", 1_000_000)]
    [InlineData("1 megabyte", 1_000_000)]
    [InlineData("1m", 1_048_576)]
    [InlineData("1M", 1_048_576)]
    [InlineData("1 MiB", 1_048_576)]
    [InlineData("1 mebibyte", 1_048_576)]
    [InlineData("1 GB", 1_000_000_000)]
    [InlineData("1 GiB", 1_073_741_824)]
    [InlineData("1 gigabyte", 1_000_000_000)]
    [InlineData("1 gibibyte", 1_073_741_824)]
    [InlineData("1 TB", 1_000_000_000_000)]
    [InlineData("1 TiB", 1_099_511_627_776)]
    [InlineData("1 PB", 1_000_000_000_000_000)]
    [InlineData("1 PiB", 1_125_899_906_842_624)]
    [InlineData("1 EB", 1_000_000_000_000_000_000)]
    [InlineData("1 EiB", 1_152_921_504_606_846_976)]
    public void SizesHaveUnitsOfAThousandAndOf1024(string written, long bytes) => Assert.Equal(bytes, Parse(written).GetByteSize("a"));

    [Theory]
    [InlineData("1 KB")]
    [InlineData("1 kib")]
    [InlineData("1 parsec")]
    [InlineData("x")]
    [InlineData("{}")]
    public void NothingElseIsASize(string written) => Assert.Throws<HoconValueException>(() => Parse(written).GetByteSize("a"));

    [EmbeddedFact("Hocon 2.0.4 wraps around.")]
    public void ASizeBeyondTheRangeOfLongIsRefused() => Assert.Throws<HoconValueException>(() => Parse("16 EiB").GetByteSize("a"));

    private static Config Parse(string written) => HoconConfigurationFactory.ParseString($"a = {written}");
}
