namespace Akka.Event;

/// <summary>Puts arguments into a format. Another one than the default is named in <c>akka.logger-formatter</c>.</summary>
public interface ILogMessageFormatter
{
    string Format(string format, params object[] args);

    string Format(string format, IEnumerable<object> args);
}
