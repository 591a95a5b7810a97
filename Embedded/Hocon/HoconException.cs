namespace Hocon;

/// <summary>Settings cannot be used as the caller wants.</summary>
public class HoconException : Exception
{
    public HoconException(string message)
        : base(message)
    {
    }

    public HoconException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
