namespace Messaging.Simulation.Host.Narration;

/// <summary>
/// Where the columns of the narration begin. Lines are written as things happen, so nobody knows how wide a column will have to be: it
/// starts at a usual width and grows when it must.
/// </summary>
public sealed class Columns
{
    /// <summary>Where the time of arrival begins.</summary>
    public const int Arrived = Times.ColumnWidth + 1;

    /// <summary>Where the sender begins.</summary>
    public const int From = Arrived + Times.ColumnWidth + 2;

    private const int Gap = 2;
    private int _fromWidth = 18;
    private int _toWidth = 18;

    /// <summary>Where the receiver begins, behind an arrow.</summary>
    public int To => From + _fromWidth + 4;

    /// <summary>Where what is said begins.</summary>
    public int What => To + _toWidth + Gap;

    /// <summary>Makes the columns wide enough for a sender and a receiver.</summary>
    public void MakeRoom(string from, string to = "")
    {
        _fromWidth = Math.Max(_fromWidth, from.Length);
        _toWidth = Math.Max(_toWidth, to.Length);
    }
}
