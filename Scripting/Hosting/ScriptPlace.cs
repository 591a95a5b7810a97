using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Hosting;

/// <summary>Where in the scripts of a page or worker something happened, as the run's record shows it.</summary>
internal static class ScriptPlace
{
    /// <summary>The innermost place of a failure that is in the page; unknown if it is in a prelude alone.</summary>
    public static ScriptLocation Of(ScriptException failure) =>
        failure.FileName.StartsWith(AgentPreludes.FileScheme, StringComparison.Ordinal) ? ScriptLocation.Unknown : failure.Location;

    /// <summary>Whether a script failed because it does not parse: then its stack is the one place, in no function.</summary>
    public static bool IsOfParser(ScriptException failure) =>
        failure.Name == "SyntaxError" && failure.ScriptStack.Trim() is var stack && !stack.Contains('\n') && !stack.EndsWith(')');

    /// <summary>Name and message on one line, for example <c>TypeError: x is not a function</c>.</summary>
    public static string HeadlineOf(ScriptException failure) =>
        failure.Name.Length == 0 ? failure.Message : $"{failure.Name}: {failure.Message}";

    /// <summary><c>file:line:column</c>, or nothing if the place is not known.</summary>
    public static string Format(ScriptLocation location) =>
        location.Line > 0 ? $"{location.FileName}:{location.Line}:{location.Column}" : "";
}
