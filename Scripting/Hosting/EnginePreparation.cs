using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Realms.Preparing;
using Messaging.Scripting.Workers;

namespace Messaging.Scripting.Hosting;

/// <summary>Makes a start faster: keeps beside the program what each start would make anew.</summary>
public static class EnginePreparation
{
    /// <summary>Writes the translated engine and the realms that windows and workers begin in. Needs a stack as large as scripts do.</summary>
    /// <exception cref="ScriptEngineMissingException">The engine's file is not beside the program.</exception>
    /// <exception cref="IOException">The program's folder cannot be written to.</exception>
    public static void Keep()
    {
        var files = PreparedFiles.Beside;
        files.DeleteOthers();
        PagePreludes.Snapshot.Save(files, PagePreludes.Kind);
        WorkerPreludes.Dedicated.Save(files, WorkerPreludes.DedicatedKind);
        WorkerPreludes.Shared.Save(files, WorkerPreludes.SharedKind);
        ScriptEngine.Save(files);
    }
}
