using System.Globalization;
using System.Text;

namespace Messaging.Cloning;

/// <summary>Where in a CLR object a part of it is: under a name, or at a number in one of its lists.</summary>
internal readonly record struct ClrPlace(string? Name, string? List, int Index)
{
    public static ClrPlace Member(string name) => new(name, null, 0);

    public static ClrPlace Item(int index) => new(null, null, index);

    public static ClrPlace Key(int index) => new(null, ".keys()", index);

    public static ClrPlace Value(int index) => new(null, ".values()", index);

    public void AppendTo(StringBuilder path)
    {
        if (Name is not null)
            ValuePath.AppendProperty(path, Name);
        else
            path.Append(CultureInfo.InvariantCulture, $"{List}[{Index}]");
    }
}
