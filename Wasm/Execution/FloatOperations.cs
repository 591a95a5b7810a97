namespace Messaging.Wasm.Execution;

/// <summary>Float instructions for which .NET's methods need naming one overload or mode (section 4.3.3).</summary>
internal static class FloatOperations
{
    public static float Nearest(float value) => MathF.Round(value, MidpointRounding.ToEven);

    public static double Nearest(double value) => Math.Round(value, MidpointRounding.ToEven);
}
