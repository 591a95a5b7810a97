using System.Security.Cryptography;
using System.Text;
using Messaging.Wasm.Execution;

namespace Messaging.Scripting.Realms.Preparing;

/// <summary>
/// Files in which the translated engine and the realms that the preludes leave are kept beside the program, so that a start need not make
/// them again. Their names hold a key of all that they depend on; with another key they are not found, and made in memory as if there were
/// none.
/// </summary>
internal sealed class PreparedFiles(string folder)
{
    private const string FolderName = "prepared";
    private const int KeyLetters = 16;

    private static readonly string Key = KeyOfThisBuild();

    /// <summary>Those beside the program.</summary>
    public static PreparedFiles Beside { get; } = new(Path.Combine(AppContext.BaseDirectory, FolderName));

    /// <summary>Opens a file; null if it is not there.</summary>
    /// <param name="name">What is in it, for example <c>engine.dll</c>.</param>
    public string? Find(string name) => PathOf(name) is var path && File.Exists(path) ? path : null;

    /// <summary>Writes a file as a whole or not at all.</summary>
    public void Write(string name, Action<Stream> write)
    {
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            using (var stream = File.Create(unfinished))
                write(stream);
            File.Move(unfinished, PathOf(name), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Deletes what other builds have left.</summary>
    public void DeleteOthers()
    {
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            if (!Path.GetFileName(file).StartsWith(Key, StringComparison.Ordinal))
                File.Delete(file);
        }
    }

    private string PathOf(string name) => Path.Combine(folder, $"{Key}-{name}");

    // The engine itself is one file of a known hash; what is made of it depends on the translator and on the preludes.
    private static string KeyOfThisBuild()
    {
        var parts = new[] { typeof(TranslatedModule), typeof(PreparedFiles) }.Select(type => type.Module.ModuleVersionId.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{EngineFile.Hash} {string.Join(' ', parts)}")))[..KeyLetters];
    }
}
