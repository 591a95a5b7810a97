using System.Buffers;
using System.Globalization;
using System.Text;

namespace Messaging.Cloning;

/// <summary>Writes where in a message a value is, as a script would reach it from the root <c>$</c>: <c>$.player.scores[3]</c>.</summary>
internal static class ValuePath
{
    private const int MostStepsAtEitherEnd = 16;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$");

    /// <summary>The path along the frames.</summary>
    public static string Along(ReadOnlySpan<WalkFrame> frames)
    {
        var shown = frames.ToArray();
        return Along(shown.Length, (i, path) => shown[i].AppendStep(path));
    }

    /// <summary>A path of steps that are appended one by one; of a very long path only both ends.</summary>
    public static string Along(int steps, Action<int, StringBuilder> appendStep)
    {
        var path = new StringBuilder("$");
        for (var i = 0; i < steps; i++)
        {
            if (i == MostStepsAtEitherEnd && steps > 2 * MostStepsAtEitherEnd)
            {
                i = steps - MostStepsAtEitherEnd;
                path.Append(CultureInfo.InvariantCulture, $" … ({i - MostStepsAtEitherEnd} more) … ");
            }

            appendStep(i, path);
        }

        return path.ToString();
    }

    public static void AppendProperty(StringBuilder path, string name)
    {
        if (IsIdentifier(name))
            path.Append('.').Append(name);
        else
            path.Append("[\"").Append(name.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append("\"]");
    }

    /// <summary>Whether a name can follow a dot; of the letters that scripts allow only those of ASCII count.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && !name.AsSpan().ContainsAnyExcept(Letters);
}
