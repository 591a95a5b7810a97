namespace Messaging.Scripting.Realms;

/// <summary>Script threw and did not catch, or does not parse.</summary>
public sealed class ScriptException : Exception
{
    internal ScriptException(string name, string message, string stack, ScriptLocation location) : base(message)
    {
        Name = name;
        ScriptStack = stack;
        Location = location;
    }

    /// <summary>Whether a module, or one that it imports, could not be compiled or linked, so that none of them has run.</summary>
    public bool IsOfLinking { get; internal set; }

    /// <summary>The thrown error's name, such as <c>TypeError</c>; empty if what was thrown is no error.</summary>
    public string Name { get; }

    /// <summary>Where it was thrown.</summary>
    public ScriptLocation Location { get; }

    public string FileName => Location.FileName;

    /// <summary>The line, counted from 1; 0 if it is not known.</summary>
    public int Line => Location.Line;

    /// <summary>The column, counted from 1; 0 if it is not known.</summary>
    public int Column => Location.Column;

    /// <summary>The script's stack, one line for each function, innermost first; empty if what was thrown is no error.</summary>
    public string ScriptStack { get; }

    /// <summary>Name and message as a console shows them.</summary>
    public string Headline => Name.Length == 0 ? $"Uncaught {Message}" : $"Uncaught {Name}: {Message}";
}
