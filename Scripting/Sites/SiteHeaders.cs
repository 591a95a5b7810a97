namespace Messaging.Scripting.Sites;

/// <summary>
/// The headers of a site's files. They come from <c>_headers</c> in the site's folder, where each line that begins with <c>/</c> is a
/// pattern of paths and the indented lines below it are headers, and from <c>NAME.headers</c> beside a file, which has a header in each
/// line and goes before the other. Empty lines and lines that begin with <c>#</c> mean nothing.
/// </summary>
internal sealed class SiteHeaders
{
    public const string RulesFile = "_headers";
    public const string FileEnding = ".headers";

    private readonly List<HeaderRule> _rules;

    private SiteHeaders(List<HeaderRule> rules) => _rules = rules;

    /// <exception cref="SiteFormatException">The folder's <c>_headers</c> is malformed.</exception>
    public static SiteHeaders OfFolder(string folder)
    {
        var file = Path.Combine(folder, RulesFile);
        return new SiteHeaders(File.Exists(file) ? ReadRules(file) : []);
    }

    /// <summary>Whether a file is one of those with headers, which are not part of the site themselves.</summary>
    public static bool IsHeaderFile(string file) =>
        Path.GetFileName(file) == RulesFile || file.EndsWith(FileEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>The headers of a file, its type by its ending among them unless it is given another.</summary>
    /// <param name="path">The path in the URL, decoded.</param>
    /// <exception cref="SiteFormatException">The file beside it is malformed.</exception>
    public HeaderList For(string file, string path)
    {
        var headers = HeaderList.Empty.With("Content-Type", FileTypes.Of(file));
        foreach (var rule in _rules)
        {
            if (rule.Matches(path))
                headers = headers.ReplacedBy(rule.Headers);
        }

        var beside = file + FileEnding;
        return File.Exists(beside) ? headers.ReplacedBy(ReadHeaders(beside)) : headers;
    }

    private static HeaderList ReadHeaders(string file)
    {
        var headers = HeaderList.Empty;
        foreach (var (line, number) in LinesOf(file))
            headers = HeaderLine.AddTo(headers, line, file, number);
        return headers;
    }

    private static List<HeaderRule> ReadRules(string file)
    {
        var rules = new List<HeaderRule>();
        foreach (var (line, number) in LinesOf(file))
        {
            if (!char.IsWhiteSpace(line[0]))
                rules.Add(new HeaderRule(CheckPattern(line.Trim(), file, number), HeaderList.Empty));
            else if (rules is [.., var last])
                rules[^1] = last with { Headers = HeaderLine.AddTo(last.Headers, line, file, number) };
            else
                throw new SiteFormatException($"{file}, line {number}: a header stands before any path; write a path such as '/*' above it.");
        }

        return rules;
    }

    private static string CheckPattern(string pattern, string file, int number) => pattern.StartsWith('/')
        ? pattern
        : throw new SiteFormatException(
            $"{file}, line {number}: '{pattern}' is neither a path, which begins with '/', nor a header, which is indented.");

    private static IEnumerable<(string Line, int Number)> LinesOf(string file) => File.ReadAllLines(file)
        .Select((line, index) => (Line: line, Number: index + 1))
        .Where(entry => entry.Line.Trim() is { Length: > 0 } text && text[0] != '#');
}
