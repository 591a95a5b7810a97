namespace Akka.Actor;

/// <summary>A message that carries another one, which may itself be wrapped.</summary>
public interface IWrappedMessage
{
    object Message { get; }
}
