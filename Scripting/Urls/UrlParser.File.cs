namespace Messaging.Scripting.Urls;

// The states of file: URLs, which may begin with a drive letter.
internal sealed partial class UrlParser
{
    private UrlRecord? FileBase => _base?.Scheme == "file" ? _base : null;

    private Step ReadFile(int c)
    {
        _url.Scheme = "file";
        _url.Host = "";
        if (c is '/' or '\\')
            return Go(UrlState.FileSlash);
        if (FileBase is null)
            return GoBack(UrlState.Path);
        _url.Host = FileBase.Host;
        return ReadAfterBasePath(c, isDrive: c != EndOfInput && UrlLetters.StartsWithDrive(FromHere));
    }

    private Step ReadFileSlash(int c)
    {
        if (c is '/' or '\\')
            return Go(UrlState.FileHost);
        if (FileBase is not null)
        {
            _url.Host = FileBase.Host;
            var here = c == EndOfInput ? default : FromHere;
            if (!UrlLetters.StartsWithDrive(here) && FileBase.Segments is [var drive, ..] && UrlLetters.IsNormalizedDrive(drive))
                _url.Segments.Add(drive);
        }

        return GoBack(UrlState.Path);
    }

    private Step ReadFileHost(int c)
    {
        if (c is not (EndOfInput or '/' or '\\' or '?' or '#'))
            return Append(c);
        _pointer--;
        // The letter is not the host's: the state of the path goes on with it.
        if (!IsOverridden && UrlLetters.IsDrive(_buffer.ToString()))
            return Go(UrlState.Path);
        if (_buffer.Length == 0)
            _url.Host = "";
        else if (Hosts.Parse(TakeBuffer(), isSpecial: true) is { } host)
            _url.Host = host == "localhost" ? "" : host;
        else
            return Step.Failed;
        return IsOverridden ? Step.Done : Go(UrlState.PathStart);
    }
}
