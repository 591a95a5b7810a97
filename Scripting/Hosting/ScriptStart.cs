namespace Messaging.Scripting.Hosting;

/// <summary>Where the text of a script begins in its file; both count from 1.</summary>
internal readonly record struct ScriptStart(int Line, int Column)
{
    public static readonly ScriptStart OfFile = new(1, 1);
}
