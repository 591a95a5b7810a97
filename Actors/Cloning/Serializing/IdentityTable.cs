using System.Runtime.CompilerServices;

namespace Messaging.Cloning;

/// <summary>
/// The memory of one serialization: which objects were met, by reference, and the number that each got (HTML, "memory" of
/// StructuredSerializeInternal). A few objects are found by looking at all of them, which is most messages; more of them by hash.
/// </summary>
internal sealed class IdentityTable
{
    private const int MostScanned = 8;
    private const int FewestBuckets = 64;
    private const int BucketsPerObject = 2;
    private const int MostKept = 1 << 17;
    private object?[] _objects = new object?[MostScanned];
    private int[] _numbers = new int[MostScanned];
    private int[] _buckets = [];
    private int _bucketMask;
    private int _count;

    public bool TryGet(object candidate, out int number)
    {
        var place = _count > MostScanned ? _buckets[BucketOf(candidate)] - 1 : Scan(candidate);
        number = place >= 0 ? _numbers[place] : 0;
        return place >= 0;
    }

    /// <summary>Remembers an object that is not there yet.</summary>
    public void Add(object added, int number)
    {
        if (_count == _objects.Length)
            Grow();
        _objects[_count] = added;
        _numbers[_count++] = number;
        if (_count > MostScanned)
            Hash(added);
    }

    /// <summary>Forgets every object.</summary>
    public void Clear()
    {
        if (_objects.Length > MostKept)
        {
            _objects = new object?[MostScanned];
            _numbers = new int[MostScanned];
            _buckets = [];
        }
        else
        {
            Array.Clear(_objects, 0, _count);
        }

        _count = 0;
        _bucketMask = 0;
    }

    private void Grow()
    {
        Array.Resize(ref _objects, _objects.Length * 2);
        Array.Resize(ref _numbers, _objects.Length);
    }

    private int Scan(object candidate)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_objects[i], candidate))
                return i;
        }

        return -1;
    }

    private void Hash(object added)
    {
        if (_bucketMask == 0)
            HashAll(FewestBuckets);
        else if (_count * BucketsPerObject > _bucketMask + 1)
            HashAll(2 * (_bucketMask + 1));
        else
            _buckets[BucketOf(added)] = _count;
    }

    private void HashAll(int buckets)
    {
        if (buckets > _buckets.Length)
            _buckets = new int[buckets];
        else
            Array.Clear(_buckets, 0, buckets);
        _bucketMask = buckets - 1;
        for (var i = 0; i < _count; i++)
            _buckets[BucketOf(_objects[i]!)] = i + 1;
    }

    // The bucket in which the object is, or the empty one in which it belongs. The number of buckets is a power of two, at most half of
    // them full.
    private int BucketOf(object candidate)
    {
        var bucket = RuntimeHelpers.GetHashCode(candidate) & _bucketMask;
        while (_buckets[bucket] is var place && place > 0 && !ReferenceEquals(_objects[place - 1], candidate))
            bucket = (bucket + 1) & _bucketMask;
        return bucket;
    }
}
