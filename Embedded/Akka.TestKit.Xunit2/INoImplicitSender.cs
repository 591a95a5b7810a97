namespace Akka.TestKit;

/// <summary>Marks a test class whose own messages have no sender, instead of the test actor.</summary>
public interface INoImplicitSender
{
}
