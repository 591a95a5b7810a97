using Messaging.Tracing;

namespace Messaging.Wire;

/// <summary>What made an agent do something; may be missing.</summary>
internal static class CauseParts
{
    private const byte None = 0;
    private const byte Message = 1;
    private const byte Load = 2;
    private const byte Act = 3;
    private const byte Timer = 4;

    public static void Cause(this WireWriter writer, Cause? cause)
    {
        switch (cause)
        {
            case MessageCause message:
                writer.Byte(Message);
                writer.Number(message.Message.Value);
                break;
            case LoadCause load:
                writer.Byte(Load);
                writer.Text(load.Url);
                break;
            case ActCause:
                writer.Byte(Act);
                break;
            case TimerCause timer:
                writer.Byte(Timer);
                // A timer is never said to be set by another timer.
                writer.Cause(timer.SetBy is TimerCause ? null : timer.SetBy);
                break;
            default:
                writer.Byte(None);
                break;
        }
    }

    public static Cause? Cause(this WireReader reader) => Cause(reader, mayBeTimer: true);

    private static Cause? Cause(WireReader reader, bool mayBeTimer) => reader.Byte() switch
    {
        None => null,
        Message => new MessageCause(new MessageId(reader.Number())),
        Load => new LoadCause(reader.Text()),
        Act => ActCause.Instance,
        Timer when mayBeTimer => new TimerCause(Cause(reader, mayBeTimer: false)),
        var other => throw reader.Malformed($"{other} is no kind of cause here"),
    };
}
