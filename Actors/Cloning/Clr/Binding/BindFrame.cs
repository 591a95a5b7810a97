using System.Text;

namespace Messaging.Cloning;

/// <summary>A CLR object that is being made from a value: it asks for its parts one after the other, and is made of what it gets.</summary>
internal abstract class BindFrame
{
    /// <summary>The object, if it is there before its parts are, so that its parts can refer to it.</summary>
    public virtual object? Early => null;

    /// <summary>The next part; false if there are no more.</summary>
    public abstract bool TryNext(out BindRequest request);

    /// <summary>Takes the part that was asked for last.</summary>
    public abstract void Accept(object? part);

    /// <summary>The object, after all its parts.</summary>
    public abstract object Finish();

    /// <summary>Appends the step from this object to the part that was asked for last.</summary>
    public abstract void AppendStep(StringBuilder path);
}
