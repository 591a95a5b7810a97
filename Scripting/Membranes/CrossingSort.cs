namespace Messaging.Scripting.Membranes;

/// <summary>How a value crosses from realm to realm: the sort, and what stands for the value.</summary>
internal enum CrossingSort
{
    /// <summary>Undefined, null, a boolean, a number, a text, or bytes: itself.</summary>
    Plain,

    /// <summary>Its digits.</summary>
    BigInt,

    /// <summary>A symbol of the language's own: its name.</summary>
    WellKnownSymbol,

    /// <summary>A symbol of the registry that all realms share: its key.</summary>
    RegisteredSymbol,

    /// <summary>Any other symbol: the number of its realm and its own, with its description behind a blank.</summary>
    OtherSymbol,

    /// <summary>A window, or the global object of one: its number in the realm that it comes from or goes to.</summary>
    Window,

    /// <summary>The location of a window: the window's number.</summary>
    Location,

    /// <summary>Any other object: see <see cref="ForeignNumber"/>.</summary>
    Object,
}
