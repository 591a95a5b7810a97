namespace Akka.TestKit;

/// <summary>Events that are kept from being printed.</summary>
public interface IUnmutableFilter : IDisposable
{
    /// <summary>Lets them be printed again.</summary>
    void Unmute();
}
