namespace Messaging.Scripting.Acts;

/// <summary>Something that a person does with a window as a whole, by its buttons and not by what is in the page.</summary>
public sealed record WindowAct(WindowDeed Deed) : PageAct
{
    public override string ToString() => Deed.ToString().ToLowerInvariant();
}
