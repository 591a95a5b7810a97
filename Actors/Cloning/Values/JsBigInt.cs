using System.Numerics;

namespace Messaging.Cloning;

/// <summary>A JavaScript bigint.</summary>
public sealed class JsBigInt(BigInteger value) : JsValue
{
    public override JsKind Kind => JsKind.BigInt;

    public BigInteger Integer { get; } = value;
}
