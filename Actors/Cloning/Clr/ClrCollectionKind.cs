namespace Messaging.Cloning;

/// <summary>What a CLR collection becomes: an array for a list or tuple, a map for a dictionary, a set for a set.</summary>
internal enum ClrCollectionKind
{
    None,
    Tuple,
    List,
    Dictionary,
    Set,
}
