namespace Akka.Actor;

public static class WrappedMessage
{
    /// <summary>The innermost message: follows <see cref="IWrappedMessage.Message"/> until a message wraps nothing.</summary>
    public static object Unwrap(object message)
    {
        while (message is IWrappedMessage wrapped)
        {
            message = wrapped.Message;
        }

        return message;
    }
}
