using Hocon;
using Hocon.Including;
using HoconRoot = Akka.Configuration.Hocon.HoconRoot;

namespace Akka.Configuration;

/// <summary>Asks a caller's callback for includes. What it answers is complete in itself: its substitutions are already replaced.</summary>
internal sealed class RootIncluder(Func<string, HoconRoot?> callback) : IIncluder
{
    public Document? Find(HoconCallbackType kind, string name) =>
        callback(name) is { } root ? new Document(root.Value.ToString(), name, this) : null;
}
