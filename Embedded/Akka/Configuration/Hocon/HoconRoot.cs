namespace Akka.Configuration.Hocon;

/// <summary>The whole of a parsed document.</summary>
/// <param name="value">Its value.</param>
public class HoconRoot(HoconValue value)
{
    public HoconValue Value { get; } = value;
}
