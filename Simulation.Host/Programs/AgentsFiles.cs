namespace Messaging.Simulation.Host.Programs;

/// <summary>The files that make a program of agents what it is.</summary>
internal static class AgentsFiles
{
    /// <summary>
    /// The assembly and, of what lies beside it, whatever it needs that this program does not have too: paths, the assembly first, the others in
    /// the order of their names.
    /// </summary>
    public static IReadOnlyList<string> Of(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var toRead = new Stack<string>([Path.GetFullPath(path)]);
        while (toRead.TryPop(out var file))
        {
            foreach (var name in AssemblyFile.References(file, file))
            {
                var beside = Path.Combine(folder, $"{name.Name}.dll");
                if (File.Exists(beside) && !File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll")) && found.Add(beside))
                    toRead.Push(beside);
            }
        }

        return [Path.GetFullPath(path), .. found];
    }
}
