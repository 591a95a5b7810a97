using System.Text;

namespace Akka.Actor;

/// <summary>The names of actors to whom nobody has given one: <c>$a</c>, <c>$b</c> and so on.</summary>
internal static class MadeUpName
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+~";

    /// <param name="number">Counted from 0.</param>
    public static string Of(long number, string prefix = "$")
    {
        var name = new StringBuilder(prefix);
        do
        {
            name.Append(Digits[(int)(number & 63)]);
            number >>>= 6;
        }
        while (number != 0);

        return name.ToString();
    }
}
