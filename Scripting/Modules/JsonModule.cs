using System.Text;
using System.Text.Json;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Modules;

/// <summary>Makes JSON a module whose default export is its value (ECMAScript, "ParseJSONModule").</summary>
internal static class JsonModule
{
    /// <summary>
    /// The module's source. JSON means the same as a literal of the language, all but a name <c>__proto__</c>, which is put in brackets:
    /// so nothing of it depends on what a page has made of <c>JSON.parse</c>.
    /// </summary>
    /// <exception cref="HostCallException">SyntaxError: it is no JSON.</exception>
    public static string SourceOf(string url, string json)
    {
        var text = Encoding.UTF8.GetBytes(json);
        var source = new List<byte>(text.Length + 32);
        source.AddRange("export default "u8);
        try
        {
            var copied = 0;
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 512 });
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("__proto__"u8))
                    continue;
                var start = (int)reader.TokenStartIndex;
                source.AddRange(text.AsSpan(copied, start - copied));
                source.AddRange("[\"__proto__\"]"u8);
                copied = text.AsSpan(start).IndexOf((byte)':') + start;
            }

            source.AddRange(text.AsSpan(copied));
        }
        catch (JsonException failure)
        {
            throw new HostCallException("SyntaxError", $"{url}:{failure.LineNumber + 1}:{failure.BytePositionInLine + 1} is not JSON");
        }

        return Encoding.UTF8.GetString([.. source, .. ";"u8]);
    }
}
