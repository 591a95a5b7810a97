using System.Text.Json;

namespace Messaging.Scripting.Hosting;

/// <summary>The text of a script, and the name and place that its errors are reported with.</summary>
internal sealed record ScriptSource(string Text, string File, ScriptStart Start)
{
    /// <summary>A module that imports another one for what that does, and nothing else.</summary>
    public static ScriptSource ImportOf(string url) => new($"import {JsonSerializer.Serialize(url)};", url, ScriptStart.OfFile)
    {
        ModuleName = $"{AgentPreludes.FileScheme}{url}",
    };

    /// <summary>The name that the engine keeps it by if it is a module; that of a file is the module's own.</summary>
    public string ModuleName { get; init; } = File;

    /// <summary>The text with blanks before its first line, so that the engine counts columns as the file has them.</summary>
    public string Padded => Start.Column > 1 ? new string(' ', Start.Column - 1) + Text : Text;
}
