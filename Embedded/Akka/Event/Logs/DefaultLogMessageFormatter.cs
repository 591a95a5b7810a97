namespace Akka.Event;

/// <summary>Formats as <see cref="string.Format(string, object[])"/> does.</summary>
public class DefaultLogMessageFormatter : ILogMessageFormatter
{
    public static readonly DefaultLogMessageFormatter Instance = new();

    private DefaultLogMessageFormatter()
    {
    }

    public string Format(string format, params object[] args) => args.Length == 0 ? format : string.Format(format, args);

    public string Format(string format, IEnumerable<object> args) => Format(format, args.ToArray());
}
