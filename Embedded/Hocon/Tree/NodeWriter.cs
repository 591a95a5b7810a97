using System.Globalization;
using System.Text;
using Hocon.Reading;

namespace Hocon.Tree;

/// <summary>Writes a value as HOCON that reads back as the same value.</summary>
internal static class NodeWriter
{
    /// <param name="node">What to write.</param>
    /// <param name="indent">How many levels the value is already nested; the root has 1 so that its fields are not indented.</param>
    /// <param name="indentSize">Spaces per level.</param>
    public static string Write(Node node, int indent, int indentSize)
    {
        var output = new StringBuilder();
        Write(output, node, indent, indentSize);
        return output.ToString();
    }

    /// <summary>A key as it has to be written: in quotes unless it is plain.</summary>
    public static string Key(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && key != "include" ? key : Quote(key);

    private static void Write(StringBuilder output, Node node, int indent, int indentSize)
    {
        switch (node)
        {
            case ObjectNode group:
                WriteObject(output, group, indent, indentSize);
                break;
            case ListNode list:
                WriteArray(output, list, indent, indentSize);
                break;
            case TextNode text:
                output.Append(text.Quoted || NeedsQuotes(text.Text) ? Quote(text.Text) : text.Text);
                break;
            default:
                output.Append("null");
                break;
        }
    }

    private static void WriteObject(StringBuilder output, ObjectNode group, int indent, int indentSize)
    {
        if (group.Count == 0)
        {
            output.Append("{}");
            return;
        }

        output.Append('{');
        var separator = "\n";
        foreach (var (key, value) in group.Fields)
        {
            output.Append(separator).Append(' ', indent * indentSize).Append(Key(key)).Append(" : ");
            Write(output, value, indent + 1, indentSize);
            separator = ",\n";
        }

        output.Append('\n').Append(' ', (indent - 1) * indentSize).Append('}');
    }

    private static void WriteArray(StringBuilder output, ListNode list, int indent, int indentSize)
    {
        output.Append('[');
        var separator = "";
        foreach (var item in list.Items)
        {
            output.Append(separator);
            Write(output, item, indent, indentSize);
            separator = ", ";
        }

        output.Append(']');
    }

    private static bool NeedsQuotes(string text) =>
        text.Length == 0 || text == "null" || text.Contains("//", StringComparison.Ordinal)
        || text.Any(c => Characters.IsWhitespace(c) || !Characters.IsUnquoted(c) || c == '+');

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                _ when char.IsControl(c) => quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
