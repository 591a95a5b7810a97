using System.Security.Cryptography;

namespace Messaging.Scripting.Realms;

/// <summary>The engine's file, which the build puts beside the program.</summary>
internal static class EngineFile
{
    private const string Name = "quickjs.wasm";

    // SHA-256 of the file in quickjs-wasi 3.6.2. Values, flags and layouts that this folder relies on are those of that version.
    public const string Hash = "d4c9375f2b1ca4dc95f72c8aa2982a7a9951ac8011490d79c6582df732b4bbd9";

    /// <summary>Reads the file from the program's folder.</summary>
    public static byte[] Read() => Read(AppContext.BaseDirectory);

    /// <summary>Reads the file from a folder.</summary>
    /// <exception cref="ScriptEngineMissingException">It is not there, or is another one.</exception>
    public static byte[] Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            throw new ScriptEngineMissingException($"the script engine is not there ({path})");
        var bytes = File.ReadAllBytes(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == Hash
            ? bytes
            : throw new ScriptEngineMissingException($"the script engine is not the version that is needed ({path})");
    }
}
