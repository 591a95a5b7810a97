using Messaging.Scripting.Hosting;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Workers;

/// <summary>The scripts that make a realm a worker, and the realms that they leave, which every worker begins as a copy of.</summary>
internal static class WorkerPreludes
{
    public const string DedicatedKind = "dedicated-worker";

    public const string SharedKind = "shared-worker";

    private static readonly string[] Names = ["worker-scope", "worker-location", "worker-navigator", "import-scripts", "file-reader-sync"];

    private static readonly Lazy<RealmSnapshot> PreparedDedicated = new(() => AgentPreludes.Prepare(DedicatedKind, [.. Names, "dedicated-worker-scope", "animation-frames", "start"]));

    private static readonly Lazy<RealmSnapshot> PreparedShared = new(() => AgentPreludes.Prepare(SharedKind, [.. Names, "shared-worker-scope", "start"]));

    /// <summary>The state that a dedicated worker's realm begins in; prepared once for the process, when it is first needed.</summary>
    public static RealmSnapshot Dedicated => PreparedDedicated.Value;

    /// <inheritdoc cref="Dedicated"/>
    public static RealmSnapshot Shared => PreparedShared.Value;
}
