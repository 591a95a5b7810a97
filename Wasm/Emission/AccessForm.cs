namespace Messaging.Wasm.Emission;

/// <summary>What a memory access finds on the IL stack, see <see cref="AccessPlan"/>.</summary>
internal enum AccessForm : byte
{
    /// <summary>The address, and a store's value: the memory's bytes have to be put below them.</summary>
    Plain,

    /// <summary>The memory's bytes, the address, and a store's value.</summary>
    Direct,

    /// <summary>The place that a store goes to, found when its address was there, and the value.</summary>
    Placed,
}
