using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Membranes;

/// <summary>
/// What scripts ask about the realms of other windows. A realm is passed as a number, 0 is none; a foreign object as the number of its realm
/// and its own in one, see <see cref="ForeignNumber"/>.
/// </summary>
internal enum MembraneOperation
{
    /// <summary>() The number of this realm.</summary>
    OwnRealm = OperationGroup.Membrane << OperationGroup.Shift,

    /// <summary>(window) The realm of the document that the window has now, if this document may reach it without a message.</summary>
    RealmOfWindow,

    /// <summary>
    /// (realm, <see cref="ReachKind"/>, number of the object, values…) Does something with an object of that realm; an array of whether it
    /// threw, and values, two for each.
    /// </summary>
    CallRealm,

    /// <summary>(object) A foreign object has got its proxy here.</summary>
    HoldForeign,

    /// <summary>(object) The proxy is gone.</summary>
    ReleaseForeign,

    /// <summary>(realm, number of a port there) Takes a port over that was detached there; its number here.</summary>
    TakePort,

    /// <summary>(window) The element that embeds it, or 0.</summary>
    ElementOfWindow,
}
