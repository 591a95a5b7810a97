using System.CommandLine;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Realms;

namespace Messaging.Simulation.Host.Commands;

/// <summary><c>messaging prepare</c>: what the build does last, so that each start is faster. Not for people.</summary>
internal sealed class PrepareCommand : Command
{
    public PrepareCommand()
        : base("prepare", "Keeps the translated script engine beside the program.")
    {
        Hidden = true;
        SetAction(_ => Prepare());
    }

    private static int Prepare()
    {
        try
        {
            EnginePreparation.Keep();
            return ExitCode.Success;
        }
        catch (Exception failure) when (failure is ScriptEngineMissingException or IOException or UnauthorizedAccessException)
        {
            throw new MistakeException(failure.Message);
        }
    }
}
