namespace Hocon.Including;

/// <summary>Finds includes in the file system, by a name relative to the file that includes them.</summary>
/// <param name="folder">The folder of the including file; empty means the current one.</param>
internal sealed class FileIncluder(string folder) : IIncluder
{
    private static readonly string[] Extensions = ["", ".conf", ".hocon", ".json"];

    /// <summary>For a text that is in no file: names are relative to the current folder.</summary>
    public static readonly FileIncluder CurrentFolder = new("");

    /// <summary>The document in a file, with its includes beside it.</summary>
    public static Document Read(string path) =>
        new(File.ReadAllText(path), path, new FileIncluder(Path.GetDirectoryName(path) ?? ""));

    public Document? Find(HoconCallbackType kind, string name)
    {
        if (kind != HoconCallbackType.File)
            throw new NotSupportedException("without an include callback only files are read, not url(...) or classpath(...)");

        // "An include of a name without extension" tries the known ones, as the specification has it.
        var path = Path.Combine(folder, name);
        return Extensions.Select(extension => path + extension).FirstOrDefault(File.Exists) is { } found ? Read(found) : null;
    }
}
