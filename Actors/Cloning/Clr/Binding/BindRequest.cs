namespace Messaging.Cloning;

/// <summary>A part that an object being made asks for.</summary>
/// <param name="Value">What is to be bound.</param>
/// <param name="Type">What it is to be bound to.</param>
/// <param name="MustExist">Whether undefined will not do, though the type may admit null.</param>
/// <param name="MustNotBeNull">Whether null will not do, though the type may admit it.</param>
internal readonly record struct BindRequest(JsValue Value, Type Type, bool MustExist = false, bool MustNotBeNull = false);
