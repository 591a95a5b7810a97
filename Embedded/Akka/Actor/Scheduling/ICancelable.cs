namespace Akka.Actor;

/// <summary>A request to cancel something, which cannot be taken back.</summary>
public interface ICancelable
{
    bool IsCancellationRequested { get; }

    CancellationToken Token { get; }

    void Cancel();

    void CancelAfter(TimeSpan delay);

    void CancelAfter(int millisecondsDelay);

    /// <param name="throwOnFirstException">Whether the first exception of a registered callback ends the calling of the others.</param>
    void Cancel(bool throwOnFirstException);
}
