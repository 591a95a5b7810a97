namespace Messaging.Scripting.Modules;

/// <summary>Orders texts so that one comes before every beginning of it: by code units, backwards.</summary>
internal sealed class LongestFirst : IComparer<string>
{
    public static readonly LongestFirst Instance = new();

    public int Compare(string? x, string? y) => string.CompareOrdinal(y, x);
}
