namespace Messaging.Scripting.Limits;

/// <summary>
/// Scripts of a page or worker asked for more than they may have. Nothing in them can catch it: they are stopped, and they alone.
/// </summary>
/// <param name="message">What they did, in words that go on after "the page was stopped: ".</param>
internal sealed class LimitExceededException(string message) : Exception(message);
