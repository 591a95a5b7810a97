using System.Collections;
using System.Reflection;
using Akka.Actor;
using Messaging.Cloning;
using Messaging.Links;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Wire;

namespace Messaging.Tests.Wire;

/// <summary>What is said between nodes, as bytes and back.</summary>
public sealed class WireCodecTests
{
    private static readonly TestReferences References = new();

    [Fact]
    public void EveryMessageOfEveryProtocolTravelsOrSaysThatItDoesNot()
    {
        var missing = ProtocolTypes().Except(WireCodec.Types)
            .Where(type => !typeof(INoSerializationVerificationNeeded).IsAssignableFrom(type));

        Assert.Empty(missing);
        Assert.True(ProtocolTypes().Count() > 40);
    }

    [Fact]
    public void EveryTypeThatTravelsHasASample() =>
        Assert.Empty(WireCodec.Types.Except(SampleMessages.All.Select(message => message.GetType())));

    [Fact]
    public void EveryMessageComesBackAsItWas()
    {
        foreach (var message in SampleMessages.All)
        {
            var bytes = WireCodec.Write(message, References);
            var copy = WireCodec.Read(bytes, WireCodec.ManifestOf(message), References);

            Assert.Equal(message.GetType(), copy.GetType());
            Assert.Equal(Described(message), Described(copy));
            Assert.Equal(bytes, WireCodec.Write(copy, References));
        }
    }

    [Fact]
    public void ManifestsKeepTheirMeaning() => Assert.Equal(
        "ae ar as ba be bf bg bo bp bq bs cd cj cl cp cr df eb ee em ev la lb lf li oa oc oe of og oh ok oo or os pa pg pk pl pr ps pt px "
        + "sc sf sg sh sl sq sr sx wc wf wg wl wn wp wu wx",
        string.Join(' ', SampleMessages.All.Select(WireCodec.ManifestOf).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void AnUnknownManifestIsNamed()
    {
        var failure = Assert.Throws<WireFormatException>(() => WireCodec.Read(default, "zz", References));

        Assert.Contains("'zz'", failure.Message);
    }

    [Fact]
    public void EveryTruncationEndsInOneKindOfError()
    {
        foreach (var message in SampleMessages.All)
        {
            var manifest = WireCodec.ManifestOf(message);
            var bytes = WireCodec.Write(message, References);
            for (var length = 0; length < bytes.Length; length++)
                Assert.Throws<WireFormatException>(() => WireCodec.Read(bytes.AsMemory(0, length), manifest, References));
        }
    }

    [Fact]
    public void BytesThatAreLeftOverAreAnError()
    {
        foreach (var message in SampleMessages.All)
        {
            byte[] longer = [.. WireCodec.Write(message, References), 0];
            Assert.Throws<WireFormatException>(() => WireCodec.Read(longer, WireCodec.ManifestOf(message), References));
        }
    }

    [Fact]
    public void ChangedBytesAreReadAsSomethingOrEndInOneKindOfError()
    {
        var random = new Random(1);
        var refused = 0;
        foreach (var message in SampleMessages.All)
        {
            var manifest = WireCodec.ManifestOf(message);
            var bytes = WireCodec.Write(message, References);
            for (var i = 0; i < 300 && bytes.Length > 0; i++)
            {
                var changed = bytes.ToArray();
                for (var change = random.Next(1, 4); change > 0; change--)
                    changed[random.Next(changed.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
                refused += IsRefused(changed, manifest) ? 1 : 0;
            }
        }

        Assert.InRange(refused, 1000, int.MaxValue);
    }

    [Fact]
    public void ALengthThatIsNotThereIsRefusedBeforeAnythingIsAllocated()
    {
        // Number 1, id 1, then a record that claims 2^62 bytes.
        byte[] bytes = [1, 1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<WireFormatException>(() => WireCodec.Read(bytes, "em", References));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void ALetterInALetterIsRefused()
    {
        var inner = WireCodec.Write(new UserAgents.BrowserProtocol.ForWindow("a", Start), References);
        byte[] outer = [2, (byte)'a', 4, (byte)'b', (byte)'f', .. inner];

        Assert.Throws<WireFormatException>(() => WireCodec.Read(outer, "bf", References));
    }

    [Fact]
    public void SharedMemoryDoesNotTravelAndItsReaderRefusesTheRecord()
    {
        var record = new SerializedRecord(new byte[] { 0xC1, 0x15, 0x00 }, default, [new SharedMemoryReference(new SharedMemory(8), "here")]);
        var entry = new MessageEntry(1, default, record, null);

        var copy = (MessageEntry)WireCodec.Read(WireCodec.Write(entry, References), "em", References);

        Assert.ThrowsAny<Exception>(() => StructuredDeserializer.Deserialize(copy.Record, null!, new DeserializerOptions { AgentCluster = "here" }));
        Assert.NotEqual("here", copy.Record.SharedMemory[0].AgentCluster);
    }

    private static object Start => PortProtocol.Start.Instance;

    private static bool IsRefused(byte[] bytes, string manifest)
    {
        try
        {
            WireCodec.Read(bytes, manifest, References);
            return false;
        }
        catch (WireFormatException)
        {
            return true;
        }
    }

    private static IEnumerable<Type> ProtocolTypes()
    {
        var all = typeof(LinkProtocol).Assembly.GetTypes();
        return all.Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Protocol", StringComparison.Ordinal))
            .SelectMany(protocol => protocol.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic))
            .Where(type => type.GetMethod("<Clone>$") is not null)
            .Concat(all.Where(type => type.IsSubclassOf(typeof(PortEntry))));
    }

    // Records compare what is in collections by reference, so the parts are written out.
    private static string Described(object? part) => part switch
    {
        null => "null",
        string or ValueType and not IEnumerable and not ReadOnlyMemory<byte> => part.ToString()!,
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        IActorRef actor => actor.Path.ToString(),
        SharedMemoryReference => "shared memory",
        TransferredBuffer buffer => $"{Convert.ToHexString(buffer.Bytes)} {buffer.MaxByteLength}",
        PortProtocol.HandOver handOver => $"{handOver.Port} {handOver.Generation} {Described(handOver.InOrder)}",
        Backlog backlog => Described(backlog.InOrder),
        Origin origin => $"{origin} {origin.OpaqueNumber}",
        TargetOrigin target => $"{target} {target.Origin?.OpaqueNumber}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Described))}]",
        _ => $"{part.GetType().Name}({string.Join(", ", part.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => Described(property.GetValue(part))))})",
    };
}
