namespace Akka.Actor;

/// <summary>Which of the settings below <c>akka</c> mean something to this engine.</summary>
internal static class HonouredSettings
{
    /// <summary>Single settings, and with a dot at the end all that is below one.</summary>
    private static readonly string[] All =
    [
        "akka.version",
        "akka.loggers",
        "akka.loggers-dispatcher",
        "akka.logger-formatter",
        "akka.loglevel",
        "akka.stdout-loglevel",
        "akka.log-config-on-start",
        "akka.log-dead-letters",
        "akka.log-dead-letters-during-shutdown",
        "akka.log-dead-letters-suspend-duration",
        "akka.extensions",
        "akka.actor.guardian-supervisor-strategy",
        "akka.actor.ask-timeout",
        "akka.actor.serialize-messages",
        "akka.actor.serializers.",
        "akka.actor.serialization-bindings.",
        "akka.actor.serialization-identifiers.",
        "akka.actor.default-dispatcher.",
        "akka.actor.internal-dispatcher.",
        "akka.actor.default-mailbox.",
        "akka.actor.debug.receive",
        "akka.actor.debug.autoreceive",
        "akka.actor.debug.lifecycle",
        "akka.actor.debug.event-stream",
        "akka.actor.debug.unhandled",
        "akka.actor.debug.log-timers",
        "akka.scheduler.",
        "akka.coordinated-shutdown.",
        "akka.test.",
    ];

    /// <summary>The paths below <c>akka</c> that are not honoured. Sections of dispatchers and mailboxes may have any name.</summary>
    public static IEnumerable<string> NotAmong(IEnumerable<string> paths)
    {
        var all = paths.Where(path => path.StartsWith("akka.", StringComparison.Ordinal)).ToList();
        var sections = all
            .Where(path => path.EndsWith(".type", StringComparison.Ordinal) || path.EndsWith(".mailbox-type", StringComparison.Ordinal))
            .Select(path => path[..(path.LastIndexOf('.') + 1)])
            .ToList();
        return all.Where(path => !All.Any(honoured => Covers(honoured, path)) && !sections.Exists(section => path.StartsWith(section, StringComparison.Ordinal)));
    }

    private static bool Covers(string honoured, string path) =>
        honoured.EndsWith('.') ? path.StartsWith(honoured, StringComparison.Ordinal) : path == honoured;
}
