using System.Globalization;
using System.Text;
using Messaging.Benchmarks.Measuring;
using Messaging.Cloning;

namespace Messaging.Benchmarks.Ports;

/// <summary>Structured clones that stay in one agent.</summary>
internal static class CloneRuns
{
    private const int Clones = 200;

    /// <summary>
    /// Arrays in arrays with numbers at the bottom, of about 230 KB as JSON text: what both programs count as the size, for each has a binary
    /// form of its own.
    /// </summary>
    /// <returns>Bytes per second.</returns>
    public static double NestedArray()
    {
        var json = new StringBuilder();
        var value = Nested(depth: 3, width: 14, json);
        var perSecond = Stage.PerSecond(Clones, () =>
        {
            for (var i = 0; i < Clones; i++)
                StructuredDeserializer.Deserialize(StructuredSerializer.Serialize(value), NoTransfers.Instance);
        });
        return perSecond * json.Length;
    }

    private static JsArray Nested(int depth, int width, StringBuilder json)
    {
        var array = new JsArray();
        json.Append('[');
        for (var i = 0; i < width; i++)
        {
            json.Append(i > 0 ? "," : "");
            if (depth > 0)
            {
                array.Add(Nested(depth - 1, width, json));
                continue;
            }

            array.Add(i * 1000.5);
            json.Append(CultureInfo.InvariantCulture, $"{i * 1000.5}");
        }

        json.Append(']');
        return array;
    }
}
