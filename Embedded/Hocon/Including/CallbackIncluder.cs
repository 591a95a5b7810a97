namespace Hocon.Including;

/// <summary>Asks the caller's callback for every include, also for those within included documents.</summary>
internal sealed class CallbackIncluder(HoconIncludeCallbackAsync callback) : IIncluder
{
    public Document? Find(HoconCallbackType kind, string name)
    {
        var text = callback(kind, name).ConfigureAwait(false).GetAwaiter().GetResult();
        return string.IsNullOrWhiteSpace(text) ? null : new Document(text, name, this);
    }
}
