using System.Text;

namespace Messaging.Simulation.Recordings;

/// <summary>Writes a file whole or not at all: one that was there stays as it was until the new one is complete.</summary>
public static class WholeFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="RecordingException">The file cannot be written.</exception>
    public static void Save(string path, Action<TextWriter> write)
    {
        var unfinished = path + ".unfinished";
        try
        {
            using (var writer = new StreamWriter(unfinished, append: false, Utf8) { NewLine = "\n" })
                write(writer);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            DeleteQuietly(unfinished);
            throw new RecordingException($"{path} cannot be written: {failure.Message}");
        }
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            // What could not be written may not be deletable either; the first failure is the one to report.
        }
    }

    private static bool IsOfFiles(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
