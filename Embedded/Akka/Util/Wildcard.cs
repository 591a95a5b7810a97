using System.IO.Enumeration;

namespace Akka.Util;

/// <summary>Patterns in which <c>*</c> stands for any characters and <c>?</c> for one.</summary>
internal static class Wildcard
{
    public static bool Matches(string text, string pattern) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\"), text, ignoreCase: true);
}
