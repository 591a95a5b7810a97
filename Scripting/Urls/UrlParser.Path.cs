using System.Text;

namespace Messaging.Scripting.Urls;

// The states of path, query and fragment.
internal sealed partial class UrlParser
{
    private readonly StringBuilder _opaque = new();

    private Step ReadPathStart(int c)
    {
        if (_url.IsSpecial)
            return IsSlash(c) ? Go(UrlState.Path) : GoBack(UrlState.Path);
        switch (c)
        {
            case '?' when !IsOverridden: return BeginQuery();
            case '#' when !IsOverridden: return BeginFragment();
            case '/': return Go(UrlState.Path);
            case EndOfInput:
                if (IsOverridden && _url.Host is null)
                    _url.Segments.Add("");
                return Step.Next;
            default: return GoBack(UrlState.Path);
        }
    }

    private Step ReadPath(int c)
    {
        var endsPath = c == EndOfInput || (!IsOverridden && c is '?' or '#');
        if (!endsPath && !IsSlash(c))
            return Append(c);
        AddSegment(TakeBuffer(), isLast: !IsSlash(c));
        return c switch
        {
            '?' => BeginQuery(),
            '#' => BeginFragment(),
            _ => Step.Next,
        };
    }

    private void AddSegment(string segment, bool isLast)
    {
        if (UrlLetters.IsDoubleDot(segment))
        {
            _url.ShortenPath();
        }
        else if (!UrlLetters.IsSingleDot(segment))
        {
            var isDrive = _url.Scheme == "file" && _url.Segments.Count == 0 && UrlLetters.IsDrive(segment);
            _url.Segments.Add(isDrive ? $"{segment[0]}:" : PercentCoding.Encode(segment, EncodeSet.Path));
            return;
        }

        if (isLast)
            _url.Segments.Add("");
    }

    private Step ReadOpaquePath(int c)
    {
        switch (c)
        {
            // A blank at the very end would be lost when the URL is read again.
            case ' ': _opaque.Append(Rest is ['?' or '#', ..] ? "%20" : " "); return Step.Next;
            case not (EndOfInput or '?' or '#'): return AppendOpaque();
        }

        _url.OpaquePath = _opaque.ToString();
        return c switch
        {
            '?' => BeginQuery(),
            '#' => BeginFragment(),
            _ => Step.Next,
        };
    }

    private Step AppendOpaque()
    {
        var end = _input.AsSpan(_pointer).IndexOfAny(' ', '?', '#');
        var length = end < 0 ? _input.Length - _pointer : end;
        PercentCoding.Append(_opaque, _input.AsSpan(_pointer, length), EncodeSet.C0Control);
        _pointer += length - 1;
        return Step.Next;
    }

    private Step ReadQuery(int c)
    {
        if (c != EndOfInput && (c != '#' || IsOverridden))
            return Append(c);
        _url.Query += PercentCoding.Encode(TakeBuffer(), _url.IsSpecial ? EncodeSet.SpecialQuery : EncodeSet.Query);
        return c == '#' ? BeginFragment() : Step.Next;
    }

    private Step ReadFragment(int c)
    {
        if (c == EndOfInput)
            return Step.Next;
        _url.Fragment += PercentCoding.Encode(FromHere, EncodeSet.Fragment);
        _pointer = _input.Length;
        return Step.Next;
    }
}
