namespace Akka.TestKit.Internal;

/// <summary>
/// How an expectation waits. The synchronous and the asynchronous methods share their code and differ in this only: what waits
/// on its own thread has always completed when it returns, so that its result can be taken without another thread's help.
/// </summary>
internal enum Waiting
{
    /// <summary>The thread is blocked.</summary>
    OnThisThread,

    /// <summary>The thread is given back and the rest goes on elsewhere.</summary>
    Asynchronously,
}
