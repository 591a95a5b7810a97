namespace Messaging.Cloning;

/// <summary>
/// A transferable with another object for programs in C#, such as the port that stands for a handle: <see cref="JsValue.As{T}"/> gives that
/// object where its type is asked for.
/// </summary>
public interface IClrFaced
{
    object? Face { get; }
}
