using System.Globalization;
using System.Text;

namespace Messaging.Cloning;

/// <summary>
/// A CLR object that is being converted: what it is, what becomes of it, and how one gets there from the object that holds it.
/// </summary>
internal sealed class ClrStep(object source, JsValue target, ClrStep? holder, string? name, string? list, int index)
{
    public object Source { get; } = source;

    public JsValue Target { get; } = target;

    /// <summary>The path from the root to this object and on to one of its parts.</summary>
    public string PathTo(string? partName, string? partList, int partIndex)
    {
        var steps = new List<ClrStep>();
        for (var step = this; step.Holder is not null; step = step.Holder)
            steps.Add(step);
        return ValuePath.Along(steps.Count + 1, (i, path) =>
        {
            if (i < steps.Count)
                steps[steps.Count - 1 - i].Append(path);
            else
                Append(path, partName, partList, partIndex);
        });
    }

    private ClrStep? Holder { get; } = holder;

    private void Append(StringBuilder path) => Append(path, name, list, index);

    private static void Append(StringBuilder path, string? name, string? list, int index)
    {
        if (name is not null)
            ValuePath.AppendProperty(path, name);
        else
            path.Append(CultureInfo.InvariantCulture, $"{list}[{index}]");
    }
}
