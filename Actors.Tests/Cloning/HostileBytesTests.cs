using Messaging.Cloning;

namespace Messaging.Tests.Cloning;

public sealed class HostileBytesTests
{
    [Theory]
    [InlineData("", 0, "ends early")]
    [InlineData("C2", 0, "begins with 0xC2")]
    [InlineData("C1", 1, "ends early")]
    [InlineData("C100", 1, "0x00 is not the tag of a value")]
    [InlineData("C10E", 1, "0x0E is not the tag of a value")]
    [InlineData("C13F", 1, "0x3F is not the tag of a value")]
    [InlineData("C10101", 2, "bytes follow the value")]
    [InlineData("C142 61", 3, "ends early")]
    [InlineData("C109 FFFFFFFF07 61", 2, "above")]
    [InlineData("C109 05 61", 2, "only 1 bytes are left")]
    [InlineData("C10A 02 6100 61", 2, "only 3 bytes are left")]
    [InlineData("C109 FFFFFFFFFFFFFFFFFF", 2, "more than 8 bytes")]
    [InlineData("C105 FFFFFFFF1F", 2, "above")]
    [InlineData("C11E 00 01 00", 2, "not the size")]
    [InlineData("C11E 01 01 03 00000000", 2, "colour space")]
    [InlineData("C11E FFFFFFFF07 FFFFFFFF07 00", 2, "image")]
    [InlineData("C106 0000", 4, "ends early")]
    [InlineData("C107 FFFFFF7F 00", 2, "above")]
    [InlineData("C10B 01", 1, "0x0B is not the tag of a value")]
    [InlineData("C10C 00", 2, "above -1")]
    [InlineData("C10D 00", 2, "above -1")]
    [InlineData("C11B 01 0C 01", 4, "above 0")]
    [InlineData("C110 01", 2, "a wrapper holds")]
    [InlineData("C110 1C00", 2, "a wrapper holds")]
    [InlineData("C110 0C00", 2, "a wrapper holds")]
    [InlineData("C111 000000000000F07F", 2, "not the time value")]
    [InlineData("C111 000000000000E03F", 2, "not the time value")]
    [InlineData("C112 4161 4261 42", 4, "flags")]
    [InlineData("C112 41 61 427576", 4, "flags")]
    [InlineData("C112 41 61 01", 4, "a string was expected")]
    [InlineData("C113 05 0102", 5, "ends early")]
    [InlineData("C114 02 01 0102", 2, "maximum")]
    [InlineData("C115 00", 2, "above -1")]
    [InlineData("C116 0D 00 00 1300", 2, "not a kind of view")]
    [InlineData("C116 02 00 02 1301 00", 2, "does not fit")]
    [InlineData("C116 04 01 00 1302 0000", 2, "does not fit")]
    [InlineData("C116 82 00 1302 0000", 2, "does not fit")]
    [InlineData("C116 02 00 00 1C00", 5, "not over a buffer")]
    [InlineData("C116 02 00 00 16 02 00 00 1300", 5, "not over a buffer")]
    [InlineData("C116 02 00 00 0C 00", 6, "before it is there")]
    [InlineData("C119 07 01 01", 2, "not a type of error")]
    [InlineData("C119 00 02 01", 3, "a string was expected")]
    [InlineData("C11B 02 0B 03 00", 4, "above 2")]
    [InlineData("C11B 02 0B 00 00", 4, "run of holes is empty")]
    [InlineData("C11B 00 4130 80 00", 3, "cannot be a named property")]
    [InlineData("C11B 00 46 6C656E677468 80 00", 3, "cannot be a named property")]
    [InlineData("C11B 01 00", 3, "0x00 is not the tag of a value")]
    [InlineData("C11C 80 80 00", 2, "a property's name")]
    [InlineData("C11C 41 61 00", 4, "0x00 is not the tag of a value")]
    [InlineData("C11C 41 61 80", 5, "ends early")]
    [InlineData("C117 80 00", 3, "0x00 is not the tag of a value")]
    public void SaysWhereAndWhatIsWrong(string hex, int offset, string reason)
    {
        var record = new SerializedRecord(Convert.FromHexString(hex.Replace(" ", "")));

        var failure = Assert.Throws<DataCloneException>(() => StructuredDeserializer.Deserialize(record, new TestReceiver()));

        Assert.Contains(reason, failure.Message);
        Assert.Equal(offset, failure.Offset);
    }

    [Fact]
    public void RefusesANestOfArraysThatEachPromiseAsMuchAsIsLeftWithoutAllocatingIt()
    {
        var bytes = new List<byte> { 0xC1 };
        for (var i = 0; i < 200_000; i++)
            bytes.AddRange([0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]);
        var record = new SerializedRecord(bytes.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<DataCloneException>(() => StructuredDeserializer.Deserialize(record, new TestReceiver()));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L * bytes.Count);
    }

    [Fact]
    public void ReadsANestOfContainersThatIsNeverClosedWithoutTheThreadsStack()
    {
        var bytes = new byte[300_000];
        Array.Fill(bytes, (byte)0x18);
        bytes[0] = 0xC1;

        Assert.Throws<DataCloneException>(() => StructuredDeserializer.Deserialize(new SerializedRecord(bytes), new TestReceiver()));
    }

    [Fact]
    public void RefusesATransferredObjectThatIsNotThere()
    {
        var record = new SerializedRecord(new byte[] { 0xC1, 0x0D, 0x01 }, [new TransferredTestPort("only")]);

        Assert.Throws<DataCloneException>(() => StructuredDeserializer.Deserialize(record, new TestReceiver()));
    }

    [Fact]
    public void RefusesAViewOverATransferredObjectThatIsNoBuffer()
    {
        var record = new SerializedRecord(new byte[] { 0xC1, 0x16, 0x02, 0x00, 0x00, 0x0D, 0x00 }, [new TransferredTestPort("port")]);

        Assert.Throws<DataCloneException>(() => StructuredDeserializer.Deserialize(record, new TestReceiver()));
    }
}
