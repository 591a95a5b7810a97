namespace Akka.Dispatch;

/// <summary>Empty segments, so that telling allocates nothing. Each thread keeps one; the others are in the depot.</summary>
internal static class SegmentPool
{
    [ThreadStatic]
    private static MessageSegment? _own;

    public static MessageSegment Rent()
    {
        var own = _own;
        if (own is not null)
        {
            _own = null;
            return own;
        }

        return Depot<MessageSegment>.Take() ?? new MessageSegment();
    }

    /// <param name="segment">One whose places are all empty.</param>
    public static void Return(MessageSegment segment)
    {
        segment.Renew();
        if (_own is null)
        {
            _own = segment;
        }
        else
        {
            Depot<MessageSegment>.Give(segment);
        }
    }
}
