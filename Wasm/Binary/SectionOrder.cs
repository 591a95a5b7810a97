namespace Messaging.Wasm.Binary;

/// <summary>The order that sections must have, which is that of their numbers but for one.</summary>
internal static class SectionOrder
{
    // The count of data segments was added last and stands before the code, so that code can be validated in one pass.
    public static int Rank(SectionId id) => id switch
    {
        SectionId.DataCount => 2 * (int)SectionId.Element + 1,
        _ => 2 * (int)id,
    };
}
