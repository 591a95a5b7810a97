namespace Messaging.Scripting.Expectations;

/// <summary>A text is no expectation. The message says in one line what is wrong with it and what would be right.</summary>
public sealed class ExpectationFormatException(string message) : Exception(message);
