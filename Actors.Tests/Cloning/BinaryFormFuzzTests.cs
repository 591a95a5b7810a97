using Messaging.Cloning;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class BinaryFormFuzzTests
{
    private const int Graphs = 1_500;

    [Fact]
    [Requirement("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K12")]
    public void ClonesAnyGraphToTheSameGraph()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var graph = new RandomGraph(seed).Make(size: 1 + seed % 120);
            try
            {
                SameGraph.Assert(graph, CloneOf.Value(graph));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed} fails.", failure);
            }
        }
    }

    [Fact]
    public void WritesAClonedGraphWithTheSameBytes()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var record = StructuredSerializer.Serialize(new RandomGraph(seed).Make(size: 60));
            var clone = StructuredDeserializer.Deserialize(record, new TestReceiver());

            Assert.True(record.Data.Span.SequenceEqual(StructuredSerializer.Serialize(clone).Data.Span), $"Seed {seed} differs.");
        }
    }

    [Fact]
    public void EndsInOneExceptionWhateverIsDoneToTheBytes()
    {
        var refused = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var bytes = StructuredSerializer.Serialize(new RandomGraph(seed).Make(size: 40)).Data.ToArray();
            for (var round = 0; round < 20; round++)
                refused += Reads(Mutate(bytes, random), seed) ? 0 : 1;
        }

        Assert.True(refused > Graphs, $"Only {refused} were refused: the mutations do not reach the reader.");
    }

    [Fact]
    public void EndsInOneExceptionForBytesMadeUp()
    {
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 64)];
            random.NextBytes(bytes);
            bytes[0] = 0xC1;
            for (var i = 1; i < bytes.Length; i++)
                bytes[i] = random.Next(3) == 0 ? bytes[i] : (byte)random.Next(0x20);
            Reads(bytes, seed);
        }
    }

    private static bool Reads(byte[] bytes, int seed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            StructuredDeserializer.Deserialize(new SerializedRecord(bytes), new TestReceiver());
            return true;
        }
        catch (DataCloneException)
        {
            return false;
        }
        catch (Exception other)
        {
            throw new InvalidOperationException($"Seed {seed} escapes with {Convert.ToHexString(bytes)}.", other);
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000 + 400L * bytes.Length);
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var i = random.Next(1, 4); i > 0 && mutated.Count > 1; i--)
        {
            var at = random.Next(1, mutated.Count);
            switch (random.Next(4))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated.RemoveRange(at, random.Next(1, mutated.Count - at + 1));
                    break;
                case 2:
                    mutated.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    mutated.InsertRange(at, mutated.GetRange(at, random.Next(1, Math.Min(16, mutated.Count - at) + 1)));
                    break;
            }
        }

        return [.. mutated];
    }
}
