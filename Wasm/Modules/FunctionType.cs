using System.Collections.Immutable;

namespace Messaging.Wasm.Modules;

/// <summary>A function's parameters and its result (section 2.3.3). WebAssembly 1.0 has at most one result. Equal by structure.</summary>
public sealed class FunctionType(ImmutableArray<ValueKind> parameters, ValueKind? result) : IEquatable<FunctionType>
{
    public ImmutableArray<ValueKind> Parameters { get; } = parameters;

    /// <summary>The result's kind, or null where the function returns nothing.</summary>
    public ValueKind? Result { get; } = result;

    internal Type ClrResult => Result?.ToClrType() ?? typeof(void);

    internal Type[] ClrParameters => [.. Parameters.Select(ValueKinds.ToClrType)];

    public bool Equals(FunctionType? other) =>
        other is not null && Result == other.Result && Parameters.AsSpan().SequenceEqual(other.Parameters.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as FunctionType);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Result);
        foreach (var parameter in Parameters)
            hash.Add(parameter);
        return hash.ToHashCode();
    }

    /// <summary>For example <c>(i32, f64) -> i32</c>.</summary>
    public override string ToString() =>
        $"({string.Join(", ", Parameters.Select(ValueKinds.ToText))}) -> {Result?.ToText() ?? "nothing"}";
}
