using Messaging.Scripting.Hosting;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Workers;

namespace Messaging.Scripting.Workers;

/// <summary>Answers <see cref="WorkerScopeOperation"/>.</summary>
internal sealed class WorkerScopeOperations(WorkerScope scope, PortNumbers ports, ModuleLoader modules, WorkerRealm realm)
{
    private bool _isClosing;

    public void Call(WorkerScopeOperation operation, HostCall call)
    {
        switch (operation)
        {
            case WorkerScopeOperation.WorkerName: call.Return(scope.Name); break;
            case WorkerScopeOperation.InsidePort: call.Return(ports.Add(scope.InsidePort!)); break;
            case WorkerScopeOperation.CloseWorker: Close(); break;
            case WorkerScopeOperation.IsClosing: call.Return(_isClosing); break;
            case WorkerScopeOperation.IsModuleWorker: call.Return(scope.Type == "module"); break;
            case WorkerScopeOperation.ImportScript: call.Return(Import(call.Text(0))); break;
        }
    }

    private void Close()
    {
        _isClosing = true;
        scope.Close();
    }

    /// <returns>Whether the errors of the script are muted, since it is of another origin (HTML Standard 8.1.4.2).</returns>
    private bool Import(string url)
    {
        if (modules.LoadFile(url) is not { } file)
            throw AgentHost.Refusal("NetworkError", $"The script {url} could not be loaded.");
        if (!ScriptTypes.AreRight(file))
        {
            modules.Record(url, ScriptTypes.Refusal(file));
            throw AgentHost.Refusal("NetworkError", $"The script {url} cannot be used: {ScriptTypes.Refusal(file)}.");
        }

        realm.Import(new ScriptSource(file.Text, url, ScriptStart.OfFile));
        return !OtherOrigins.IsOwn(url, scope.Origin);
    }
}
