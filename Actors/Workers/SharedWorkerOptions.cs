namespace Messaging.Workers;

/// <summary>How a shared worker was asked for; all requests for one worker must agree (HTML Standard 10.2.6.4).</summary>
/// <param name="Type"><c>classic</c> or <c>module</c>.</param>
/// <param name="Credentials"><c>omit</c>, <c>same-origin</c> or <c>include</c>.</param>
/// <param name="ExtendedLifetime">Whether the worker may stay for a while after its last client is gone.</param>
public sealed record SharedWorkerOptions(string Type = "classic", string Credentials = "same-origin", bool ExtendedLifetime = false);
