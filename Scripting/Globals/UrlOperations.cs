using System.Text;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Globals;

/// <summary>Answers <see cref="UrlOperation"/>.</summary>
/// <param name="baseUrl">Gives what relative URLs of the document or worker are relative to, as it is now.</param>
internal sealed class UrlOperations(Func<UrlRecord> baseUrl)
{
    private static readonly UrlPart[] Parts = Enum.GetValues<UrlPart>();

    public void Call(UrlOperation operation, HostCall call)
    {
        switch (operation)
        {
            case UrlOperation.ReadUrl: ReturnUrl(call, Parse(call)); break;
            case UrlOperation.SetUrlPart:
                ReturnUrl(call, UrlParts.Set(UrlParser.Parse(call.Text(0))!, (UrlPart)call.Integer(1), call.Text(2)));
                break;
            case UrlOperation.ResolveHere: ReturnHref(call, UrlParser.Parse(call.Text(0), baseUrl())); break;
            case UrlOperation.DecodeForm:
                call.Return(Encoding.UTF8.GetString(PercentCoding.Decode(call.Text(0).Replace('+', ' '))));
                break;
            case UrlOperation.EncodeForm: call.Return(PercentCoding.Encode(call.Text(0), EncodeSet.Form).Replace("%20", "+", StringComparison.Ordinal)); break;
        }
    }

    private static UrlRecord? Parse(HostCall call)
    {
        if (call.IsUndefined(1))
            return UrlParser.Parse(call.Text(0));
        return UrlParser.Parse(call.Text(1)) is { } given ? UrlParser.Parse(call.Text(0), given) : null;
    }

    // No part of a URL has a line break in it.
    private static void ReturnUrl(HostCall call, UrlRecord? url)
    {
        if (url is null)
            call.ReturnNull();
        else
            call.Return(string.Join('\n', Parts.Select(part => UrlParts.Of(url, part))));
    }

    private static void ReturnHref(HostCall call, UrlRecord? url)
    {
        if (url is null)
            call.ReturnNull();
        else
            call.Return(url.Href);
    }
}
