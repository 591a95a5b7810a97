using System.Buffers;
using System.Globalization;

namespace Akka.Actor;

/// <summary>How paths and their elements are written: <c>akka://system[@host:port]/element/element#uid</c>.</summary>
internal static class ActorPathSyntax
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Letters + ActorPath.ValidSymbols);

    /// <summary>Returns <paramref name="name"/> if an actor may be called that.</summary>
    /// <exception cref="InvalidActorNameException">It is null, empty, begins with <c>$</c> or has a character that is not allowed.</exception>
    public static string CheckName(string? name)
    {
        if (name is null)
        {
            throw new InvalidActorNameException("Actor name must not be null.");
        }

        if (name.Length == 0)
        {
            throw new InvalidActorNameException("Actor name must not be empty.");
        }

        if (!IsName(name))
        {
            throw new InvalidActorNameException(
                $"Illegal actor name [{name}]. Actor paths MUST: not start with `$`, not be empty, and only contain ASCII letters, "
                + $"digits and these special characters: `{ActorPath.ValidSymbols}`");
        }

        return name;
    }

    public static bool IsName(string? name)
    {
        if (string.IsNullOrEmpty(name) || name[0] == '$')
        {
            return false;
        }

        var rest = name.AsSpan();
        while (true)
        {
            var odd = rest.IndexOfAnyExcept(Allowed);
            if (odd < 0)
            {
                return true;
            }

            var escape = rest[odd..];
            if (escape.Length < 3 || escape[0] != '%' || !char.IsAsciiHexDigit(escape[1]) || !char.IsAsciiHexDigit(escape[2]))
            {
                return false;
            }

            rest = escape[3..];
        }
    }

    /// <summary>Separates <c>name#uid</c>; the uid is 0 where there is none.</summary>
    public static (string Name, long Uid) SplitUid(string element)
    {
        var mark = element.IndexOf('#');
        return mark >= 0 && long.TryParse(element.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var uid)
            ? (element[..mark], uid)
            : (element, 0);
    }

    public static bool TryParse(string? path, out ActorPath? actorPath)
    {
        actorPath = null;
        var schemeEnd = path?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        if (schemeEnd <= 0 || !path!.StartsWith("akka", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var protocol = path[..schemeEnd].ToLowerInvariant();
        var authorityStart = schemeEnd + 3;
        var slash = path.IndexOf('/', authorityStart);
        var authority = slash < 0 ? path[authorityStart..] : path[authorityStart..slash];
        if (!TryParseAuthority(protocol, authority, out var address))
        {
            return false;
        }

        ActorPath result = new RootActorPath(address!);
        if (slash >= 0)
        {
            result /= path[(slash + 1)..].Split('/');
        }

        actorPath = result;
        return true;
    }

    private static bool TryParseAuthority(string protocol, string authority, out Address? address)
    {
        address = null;
        var at = authority.IndexOf('@');
        if (at < 0)
        {
            address = authority.Length == 0 ? null : new Address(protocol, authority);
            return address is not null;
        }

        var portMark = authority.LastIndexOf(':');
        if (at == 0 || portMark <= at + 1
            || !ushort.TryParse(authority.AsSpan(portMark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return false;
        }

        address = new Address(protocol, authority[..at], authority[(at + 1)..portMark], port);
        return true;
    }
}
