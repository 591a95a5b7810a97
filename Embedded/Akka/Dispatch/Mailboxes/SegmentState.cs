namespace Akka.Dispatch;

/// <summary>
/// How far a segment is filled, as one number that is changed as a whole: how many places are taken, whether nobody may take another, and
/// which of the segment's lives it is.
/// </summary>
internal static class SegmentState
{
    private const long PlacesMask = 0x7fff;
    private const long ClosedMark = 0x8000;
    private const long Life = 0x10000;

    public static int PlacesTaken(long state) => (int)(state & PlacesMask);

    public static bool IsClosed(long state) => (state & ClosedMark) != 0;

    public static long Closed(long state) => state | ClosedMark;

    public static long NextLife(long state) => (state & ~(Life - 1)) + Life;
}
