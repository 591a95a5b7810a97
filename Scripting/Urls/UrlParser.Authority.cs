namespace Messaging.Scripting.Urls;

// The states of user name, host and port.
internal sealed partial class UrlParser
{
    private const int LargestPort = 65535;

    private bool _atSignSeen;
    private bool _isInBrackets;
    private bool _passwordSeen;

    private bool EndsAuthority(int c) => c is EndOfInput or '?' or '#' || IsSlash(c);

    private Step ReadAuthority(int c)
    {
        if (c == '@')
        {
            var text = (_atSignSeen ? "%40" : "") + TakeBuffer();
            _atSignSeen = true;
            AddCredentials(text);
            return Step.Next;
        }

        if (!EndsAuthority(c))
            return Append(c);
        if (_atSignSeen && _buffer.Length == 0)
            return Step.Failed;
        // What follows the last @ is the host, and is read again as that.
        _pointer -= _buffer.Length + 1;
        _buffer.Clear();
        return Go(UrlState.Host);
    }

    private void AddCredentials(string text)
    {
        if (_passwordSeen)
        {
            _url.Password += PercentCoding.Encode(text, EncodeSet.Userinfo);
            return;
        }

        var colon = text.IndexOf(':');
        _url.Username += PercentCoding.Encode(colon < 0 ? text : text.AsSpan(0, colon), EncodeSet.Userinfo);
        if (colon < 0)
            return;
        _passwordSeen = true;
        _url.Password += PercentCoding.Encode(text.AsSpan(colon + 1), EncodeSet.Userinfo);
    }

    private Step ReadHost(int c)
    {
        if (IsOverridden && _url.Scheme == "file")
            return GoBack(UrlState.FileHost);
        if (c == ':' && !_isInBrackets)
            return _buffer.Length > 0 && _override != UrlState.Hostname && TakeHost() ? Go(UrlState.Port) : Step.Failed;
        if (!EndsAuthority(c))
        {
            _isInBrackets = c == '[' || (_isInBrackets && c != ']');
            return Append(c);
        }

        if (_buffer.Length == 0 && (_url.IsSpecial || (IsOverridden && (_url.HasCredentials || _url.Port is not null))))
            return Step.Failed;
        if (!TakeHost())
            return Step.Failed;
        return IsOverridden ? Step.Done : GoBack(UrlState.PathStart);
    }

    private bool TakeHost()
    {
        if (Hosts.Parse(TakeBuffer(), _url.IsSpecial) is not { } host)
            return false;
        _url.Host = host;
        return true;
    }

    private Step ReadPort(int c)
    {
        if (c != EndOfInput && char.IsAsciiDigit((char)c))
            return Append(c);
        if (!EndsAuthority(c) && !IsOverridden)
            return Step.Failed;
        if (_buffer.Length > 0)
        {
            var digits = TakeBuffer().TrimStart('0');
            if (digits.Length > 5 || int.Parse(digits.Length == 0 ? "0" : digits) is not (<= LargestPort and var port))
                return Step.Failed;
            _url.Port = port == SpecialSchemes.DefaultPort(_url.Scheme) ? null : port;
            if (IsOverridden)
                return Step.Done;
        }

        return IsOverridden ? Step.Failed : GoBack(UrlState.PathStart);
    }
}
