using Messaging.Scripting.Sites;

namespace Messaging.Scripting.Modules;

/// <summary>
/// Which types files have that scripts may come from, where that is asked: for workers, what they import, and modules (HTML Standard
/// 8.1.4.2). A classic script of a page may have any.
/// </summary>
internal static class ScriptTypes
{
    /// <summary>Whether a worker may run it. Only files of sites are asked for their type.</summary>
    public static bool AreRight(Resource file) =>
        !file.Url.StartsWith("http", StringComparison.Ordinal) || file.ContentType.IsJavaScript;

    /// <summary>Why it may not, in one line.</summary>
    public static string Refusal(Resource file) => $"its type is {file.ContentType.Essence}, which is not that of a script";
}
