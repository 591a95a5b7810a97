using System.Text;

namespace Messaging.Scripting.Urls;

/// <summary>
/// The basic URL parser (URL Standard 4.4): a state machine that reads one code unit after the other and sometimes one again. Code units
/// do instead of code points, as only ASCII decides anything.
/// </summary>
internal sealed partial class UrlParser
{
    private const int EndOfInput = -1;

    private readonly string _input;
    private readonly UrlRecord? _base;
    private readonly UrlRecord _url;
    private readonly UrlState? _override;
    private readonly StringBuilder _buffer = new();
    private UrlState _state;
    private int _pointer;

    private UrlParser(string input, UrlRecord? baseUrl, UrlRecord url, UrlState? stateOverride)
    {
        _input = WithoutBreaks(input);
        _base = baseUrl;
        _url = url;
        _override = stateOverride;
        _state = stateOverride ?? UrlState.SchemeStart;
    }

    /// <summary>What a step of the machine leads to.</summary>
    private enum Step
    {
        Next,
        Done,
        Failed,
    }

    private bool IsOverridden => _override is not null;

    private ReadOnlySpan<char> Rest => _input.AsSpan(_pointer + 1);

    private ReadOnlySpan<char> FromHere => _input.AsSpan(_pointer);

    /// <summary>Reads a URL, by itself or relative to a base.</summary>
    /// <returns>Null if it is none.</returns>
    public static UrlRecord? Parse(string input, UrlRecord? baseUrl = null)
    {
        var url = new UrlRecord();
        return new UrlParser(Trim(input), baseUrl, url, null).Run() ? url : null;
    }

    /// <summary>Reads one part of a URL into it.</summary>
    /// <returns>False if the part is none; what was read before that stays.</returns>
    public static bool ParsePart(string input, UrlRecord url, UrlState part) => new UrlParser(input, null, url, part).Run();

    private static string Trim(string input)
    {
        var start = 0;
        var end = input.Length;
        while (start < end && input[start] <= ' ')
            start++;
        while (end > start && input[end - 1] <= ' ')
            end--;
        return input[start..end];
    }

    private static string WithoutBreaks(string input) => input.AsSpan().ContainsAny('\t', '\n', '\r')
        ? input.Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
        : input;

    private bool Run()
    {
        while (true)
        {
            switch (Read(_pointer < _input.Length ? _input[_pointer] : EndOfInput))
            {
                case Step.Failed: return false;
                case Step.Done: return true;
            }

            // A state that gives the end back reads it again.
            if (_pointer >= _input.Length)
                return true;
            _pointer++;
        }
    }

    private Step Read(int c) => _state switch
    {
        UrlState.SchemeStart => ReadSchemeStart(c),
        UrlState.Scheme => ReadScheme(c),
        UrlState.NoScheme => ReadNoScheme(c),
        UrlState.SpecialRelativeOrAuthority => c == '/' && Rest.StartsWith("/")
            ? GoSkipping(UrlState.SpecialAuthorityIgnoreSlashes)
            : GoBack(UrlState.Relative),
        UrlState.PathOrAuthority => c == '/' ? Go(UrlState.Authority) : GoBack(UrlState.Path),
        UrlState.Relative => ReadRelative(c),
        UrlState.RelativeSlash => ReadRelativeSlash(c),
        UrlState.SpecialAuthoritySlashes => c == '/' && Rest.StartsWith("/")
            ? GoSkipping(UrlState.SpecialAuthorityIgnoreSlashes)
            : GoBack(UrlState.SpecialAuthorityIgnoreSlashes),
        UrlState.SpecialAuthorityIgnoreSlashes => c is '/' or '\\' ? Step.Next : GoBack(UrlState.Authority),
        UrlState.Authority => ReadAuthority(c),
        UrlState.Host or UrlState.Hostname => ReadHost(c),
        UrlState.Port => ReadPort(c),
        UrlState.File => ReadFile(c),
        UrlState.FileSlash => ReadFileSlash(c),
        UrlState.FileHost => ReadFileHost(c),
        UrlState.PathStart => ReadPathStart(c),
        UrlState.Path => ReadPath(c),
        UrlState.OpaquePath => ReadOpaquePath(c),
        UrlState.Query => ReadQuery(c),
        _ => ReadFragment(c),
    };

    private Step Go(UrlState state)
    {
        _state = state;
        return Step.Next;
    }

    /// <summary>Goes to a state that reads the same code unit again.</summary>
    private Step GoBack(UrlState state)
    {
        _pointer--;
        return Go(state);
    }

    private Step GoSkipping(UrlState state)
    {
        _pointer++;
        return Go(state);
    }

    private Step BeginQuery()
    {
        _url.Query = "";
        return Go(UrlState.Query);
    }

    private Step BeginFragment()
    {
        _url.Fragment = "";
        return Go(UrlState.Fragment);
    }

    private bool IsSlash(int c) => c == '/' || (c == '\\' && _url.IsSpecial);

    private string TakeBuffer()
    {
        var text = _buffer.ToString();
        _buffer.Clear();
        return text;
    }

    private Step Append(int c)
    {
        _buffer.Append((char)c);
        return Step.Next;
    }
}
