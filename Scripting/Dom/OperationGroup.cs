namespace Messaging.Scripting.Dom;

/// <summary>
/// The groups of operations that scripts call. The number of an operation is its group, shifted, and a number within the group, so that
/// a call finds its place in two steps.
/// </summary>
internal static class OperationGroup
{
    public const int Shift = 6;

    public const int Tree = 1;
    public const int Content = 2;
    public const int Query = 3;
    public const int Control = 4;
    public const int Page = 5;
    public const int Message = 6;
    public const int Window = 7;
    public const int Agent = 8;
    public const int Worker = 9;
    public const int WorkerScope = 10;
    public const int Navigation = 11;
    public const int Membrane = 12;

    public const int Url = 16;
    public const int Text = 17;
    public const int Global = 18;
    public const int Fetch = 19;
    public const int Storage = 20;
}
