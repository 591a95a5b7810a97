namespace Messaging.Scripting.Urls;

// The states that find out which kind of URL it is.
internal sealed partial class UrlParser
{
    private Step ReadSchemeStart(int c)
    {
        if (c != EndOfInput && char.IsAsciiLetter((char)c))
        {
            _state = UrlState.Scheme;
            return Append(char.ToLowerInvariant((char)c));
        }

        return IsOverridden ? Step.Failed : GoBack(UrlState.NoScheme);
    }

    private Step ReadScheme(int c)
    {
        if (c != EndOfInput && (char.IsAsciiLetterOrDigit((char)c) || c is '+' or '-' or '.'))
            return Append(char.ToLowerInvariant((char)c));
        if (c == ':')
            return IsOverridden ? ReplaceScheme(TakeBuffer()) : SchemeRead(TakeBuffer());
        if (IsOverridden)
            return Step.Failed;
        _buffer.Clear();
        _pointer = -1;
        return Go(UrlState.NoScheme);
    }

    private Step ReplaceScheme(string scheme)
    {
        var changesKind = SpecialSchemes.Contains(scheme) != _url.IsSpecial;
        var leavesPartsBehind = scheme == "file" && (_url.HasCredentials || _url.Port is not null);
        if (changesKind || leavesPartsBehind || (_url.Scheme == "file" && _url.Host == ""))
            return Step.Done;
        _url.Scheme = scheme;
        if (_url.Port == SpecialSchemes.DefaultPort(scheme))
            _url.Port = null;
        return Step.Done;
    }

    private Step SchemeRead(string scheme)
    {
        _url.Scheme = scheme;
        if (scheme == "file")
            return Go(UrlState.File);
        if (_url.IsSpecial)
            return Go(_base?.Scheme == scheme ? UrlState.SpecialRelativeOrAuthority : UrlState.SpecialAuthoritySlashes);
        if (Rest.StartsWith("/"))
            return GoSkipping(UrlState.PathOrAuthority);
        _url.OpaquePath = "";
        return Go(UrlState.OpaquePath);
    }

    private Step ReadNoScheme(int c)
    {
        if (_base is null || (_base.OpaquePath is not null && c != '#'))
            return Step.Failed;
        if (_base.OpaquePath is null)
            return GoBack(_base.Scheme == "file" ? UrlState.File : UrlState.Relative);
        _url.Scheme = _base.Scheme;
        _url.CopyPath(_base);
        _url.Query = _base.Query;
        return BeginFragment();
    }

    private Step ReadRelative(int c)
    {
        _url.Scheme = _base!.Scheme;
        if (IsSlash(c))
            return Go(UrlState.RelativeSlash);
        _url.CopyAuthority(_base);
        return ReadAfterBasePath(c, isDrive: false);
    }

    /// <summary>Where a path would begin: the base's path holds, but for its last segment, or for all of it if a drive letter stands here.</summary>
    private Step ReadAfterBasePath(int c, bool isDrive)
    {
        _url.CopyPath(_base!);
        _url.Query = _base!.Query;
        switch (c)
        {
            case '?': return BeginQuery();
            case '#': return BeginFragment();
            case EndOfInput: return Step.Next;
        }

        _url.Query = null;
        if (isDrive)
            _url.Segments.Clear();
        else
            _url.ShortenPath();
        return GoBack(UrlState.Path);
    }

    private Step ReadRelativeSlash(int c)
    {
        if (IsSlash(c) && _url.IsSpecial)
            return Go(UrlState.SpecialAuthorityIgnoreSlashes);
        if (c == '/')
            return Go(UrlState.Authority);
        _url.CopyAuthority(_base!);
        return GoBack(UrlState.Path);
    }
}
