using Messaging.Benchmarks.Measuring;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Workers;

namespace Messaging.Benchmarks.Scripts;

/// <summary>Messages from script to script, the whole path, and the realms of workers, beside Node.js on the same scripts.</summary>
public static class ScriptRuns
{
    // The JIT compiles the engine's hot functions again while the first rounds run.
    private const int Rounds = 6;
    private const int Realms = 2_000;
    private const int LiveWorkers = 200;
    private const int ManyWorkers = 10_000;
    private const string FirstScript = "globalThis.answer = event => ({ text: event.data });";

    /// <param name="word">Only rows with this in their name; empty for all.</param>
    /// <returns>Whether there was any such row.</returns>
    public static bool Run(string word = "")
    {
        var node = new Lazy<IReadOnlyDictionary<string, double>>(() => NodeRuns.Run("scripts.mjs", word));
        Row[] rows =
        [
            // First, as it would find room that other rows have left.
            Beside(new Row("a live worker", "bytes", () => BytesOfWorkers(LiveWorkers) / LiveWorkers), node),
            Messages("numbers to and fro in a page, 1 in flight", "numbers", 100_000, node),
            Messages("records to and fro in a page, 100 in flight", "records", 100_000, node),
            Messages("records to a worker and back, 1 in flight", "worker", 20_000, node),
            Beside(new Row("workers made and heard of", "workers/s", () => PerSecond("workers", LiveWorkers, rounds: 1)), node),
            new Row("10,000 live workers", "bytes", () => BytesOfWorkers(ManyWorkers)),
            new Row("a worker's realm made from its snapshot", "realms/s", MakeRealms),
            new Row("a worker's realm after its first script", "bytes", BytesOfRealm),
        ];
        return Table.Measure("Scripts", "Node.js", rows, word);
    }

    private static Row Messages(string name, string program, int count, Lazy<IReadOnlyDictionary<string, double>> node) =>
        Beside(new Row(name, "msg/s", () => PerSecond(program, count, Rounds)), node);

    private static Row Beside(Row row, Lazy<IReadOnlyDictionary<string, double>> node) =>
        row with { Reference = () => node.Value.GetValueOrDefault(row.Name, double.NaN) };

    private static double PerSecond(string program, int count, int rounds)
    {
        using var run = new PageRun(program, count, rounds);
        return count / run.Best;
    }

    private static double BytesOfWorkers(int workers)
    {
        // What all workers share is there already.
        new PageRun("workers", count: 1, rounds: 1).Dispose();
        var before = ProcessMemory.PrivateBytes();
        using var run = new PageRun("workers", workers, rounds: 1);
        return ProcessMemory.PrivateBytes() - before;
    }

    private static double BytesOfRealm()
    {
        var kept = Enumerable.Range(0, Realms).Select(_ => Realm.Create(WorkerPreludes.Dedicated, StillHost.Instance, RealmLimits.Default)).ToList();
        kept[0].Evaluate(FirstScript, "first.js");
        var before = ProcessMemory.PrivateBytes();
        foreach (var realm in kept)
        {
            realm.Evaluate(FirstScript, "first.js");
            realm.ShareUnchanged();
        }

        var bytes = ProcessMemory.PrivateBytes() - before;
        kept.ForEach(realm => realm.Dispose());
        return bytes / (double)Realms;
    }

    private static double MakeRealms()
    {
        var snapshot = WorkerPreludes.Dedicated;
        return Stage.PerSecond(Realms, () =>
        {
            for (var i = 0; i < Realms; i++)
                Realm.Create(snapshot, StillHost.Instance, RealmLimits.Default).Dispose();
        });
    }
}
